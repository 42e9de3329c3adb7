package vn.motcua.identity.command;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.identity.signon.WithdrawTokenKey;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua identity withdraw-token-key}: takes a signing key that may have been seen out of use, at once. */
@Component
class WithdrawTokenKeyCommand implements AdminCommand {

    private final WithdrawTokenKey withdraw;

    WithdrawTokenKeyCommand(WithdrawTokenKey withdraw) {
        this.withdraw = withdraw;
    }

    @Override
    public String name() {
        return "withdraw-token-key";
    }

    @Override
    public String help() {
        return "thu hồi ngay một khóa ký bị lộ / takes a signing key that may have been seen out of use, at once";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(CommandOption.required("key", "tên khóa (kid) / the key's name (kid)"));
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        String key = given.get("key").strip();
        return Map.of("withdrawn", key, "signs-now", withdraw.run(key));
    }
}
