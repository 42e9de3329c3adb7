package vn.motcua.axis.command;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.axis.system.CloseSystem;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua axis close-system --system MC-…}. */
@Component
class CloseSystemCommand implements AdminCommand {

    private final CloseSystem close;

    CloseSystemCommand(CloseSystem close) {
        this.close = close;
    }

    @Override
    public String name() {
        return "close-system";
    }

    @Override
    public String help() {
        return "ngừng kết nối hệ thống / a system may call no more";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(CommandOption.required("system", "mã hệ thống / the system's id"));
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        close.close(given.get("system"));
        return Map.of("systemId", given.get("system"), "open", false);
    }
}
