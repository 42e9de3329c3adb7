package vn.motcua.axis.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.axis.key.AddKey;
import vn.motcua.axis.key.KeyRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua axis add-key --system MC-… --public-key FILE}. */
@Component
class AddKeyCommand implements AdminCommand {

    private static final int LARGEST = 100_000;

    private final AddKey add;

    AddKeyCommand(AddKey add) {
        this.add = add;
    }

    @Override
    public String name() {
        return "add-key";
    }

    @Override
    public String help() {
        return "đăng ký khóa công khai của một hệ thống / registers the public key of a system";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(
                CommandOption.required("system", "mã hệ thống / the system's id"),
                CommandOption.required("public-key", "tệp PEM mà axis key in ra / the PEM file that axis key printed")
                        .asFile(),
                CommandOption.optional(
                        "overlap-hours",
                        "các khóa cũ còn dùng được bao nhiêu giờ; không nói thì còn dùng mãi / hours that the former keys still hold; for good if not given"));
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        Optional<Duration> overlap = given.find("overlap-hours").map(text -> Hours.of("overlap-hours", text));
        return add.add(new AddKey.Command(given.get("system"), text(Path.of(given.get("public-key"))), overlap));
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) <= LARGEST) return Files.readString(file);
        } catch (IOException e) {
            throw Refused.at("public-key", KeyRefusal.KEY_FILE_UNREADABLE, file.toString());
        }
        throw Refused.at("public-key", KeyRefusal.KEY_NOT_UNDERSTOOD);
    }
}
