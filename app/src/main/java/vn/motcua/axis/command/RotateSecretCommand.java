package vn.motcua.axis.command;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.system.RotateSecret;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua axis rotate-secret --system MC-…}. */
@Component
class RotateSecretCommand implements AdminCommand {

    private final RotateSecret rotate;

    RotateSecretCommand(RotateSecret rotate) {
        this.rotate = rotate;
    }

    @Override
    public String name() {
        return "rotate-secret";
    }

    @Override
    public String help() {
        return "cấp khoá bí mật mới cho hệ thống / gives a system a new secret";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(
                CommandOption.required("system", "mã hệ thống / the system's id"),
                CommandOption.optional(
                        "overlap-hours",
                        "khoá cũ còn dùng được bao nhiêu giờ, mặc định 168; 0 là ngừng ngay / hours that the former secret still holds, 168 if not given; 0 ends it now"));
    }

    @Override
    public boolean secret() {
        return true;
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        return rotate.rotate(
                given.get("system"),
                given.find("overlap-hours").map(this::hours).orElse(RotateSecret.OVERLAP));
    }

    private Duration hours(String text) {
        if (!text.matches("\\d{1,5}")) throw Refused.at("overlap-hours", AxisRefusal.ARGUMENT_WRONG, "overlap-hours");
        return Duration.ofHours(Long.parseLong(text));
    }
}
