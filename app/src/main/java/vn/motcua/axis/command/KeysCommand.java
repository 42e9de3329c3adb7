package vn.motcua.axis.command;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.axis.key.SystemKeys;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua axis keys --system MC-…}. */
@Component
class KeysCommand implements AdminCommand {

    private final SystemKeys keys;

    KeysCommand(SystemKeys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public String help() {
        return "các khóa của một hệ thống, khóa mới nhất trước / the keys of a system, the newest first";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(CommandOption.required("system", "mã hệ thống / the system's id"));
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        return keys.of(given.get("system"));
    }
}
