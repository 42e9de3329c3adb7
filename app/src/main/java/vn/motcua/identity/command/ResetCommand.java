package vn.motcua.identity.command;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.signin.ResetAccount;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua identity reset}: gives a link to choose a new password. */
@Component
class ResetCommand implements AdminCommand {

    private final ResetAccount reset;
    private final Named named;

    ResetCommand(ResetAccount reset, Named named) {
        this.reset = reset;
        this.named = named;
    }

    @Override
    public String name() {
        return "reset";
    }

    @Override
    public String help() {
        return "in liên kết đặt lại mật khẩu / prints a link to choose a new password";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(
                Named.NAME,
                CommandOption.flag("second-factors", "bỏ cả yếu tố thứ hai / take the second factors away too"));
    }

    @Override
    public boolean secret() {
        return true;
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        Account account = named.account(given);
        return Map.of("link", named.link(reset.reset(account.id(), given.has("second-factors"))));
    }
}
