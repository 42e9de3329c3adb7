package vn.motcua.identity.command;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.signin.CloseAccount;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua identity close}: closes an account and signs it out everywhere; {@code --reopen} opens it again. */
@Component
class CloseCommand implements AdminCommand {

    private final CloseAccount close;
    private final Named named;

    CloseCommand(CloseAccount close, Named named) {
        this.close = close;
        this.named = named;
    }

    @Override
    public String name() {
        return "close";
    }

    @Override
    public String help() {
        return "khóa tài khoản, đăng xuất mọi nơi / closes an account, signs it out everywhere";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(Named.NAME, CommandOption.flag("reopen", "mở lại / open it again"));
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        Account account = named.account(given);
        boolean reopen = given.has("reopen");
        if (reopen) close.reopen(account.id());
        else close.close(account.id());
        return Map.of("name", given.get("name"), "closed", !reopen);
    }
}
