package vn.motcua.axis.command;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.axis.key.EndKey;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua axis end-key --key NAME}. */
@Component
class EndKeyCommand implements AdminCommand {

    private final EndKey end;

    EndKeyCommand(EndKey end) {
        this.end = end;
    }

    @Override
    public String name() {
        return "end-key";
    }

    @Override
    public String help() {
        return "chấm dứt một khóa của hệ thống / ends a key of a system";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(
                CommandOption.required("key", "tên khóa / the key's name"),
                CommandOption.optional(
                        "after-hours",
                        "sau bao nhiêu giờ; không nói là ngay / after how many hours; now if not given"));
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        return end.end(
                given.get("key"),
                given.find("after-hours")
                        .map(text -> Hours.of("after-hours", text))
                        .orElse(Duration.ZERO));
    }
}
