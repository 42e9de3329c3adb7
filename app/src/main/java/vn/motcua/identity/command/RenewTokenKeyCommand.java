package vn.motcua.identity.command;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.identity.signon.RenewTokenKeys;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua identity renew-token-key}: makes a new key that signs tokens. */
@Component
class RenewTokenKeyCommand implements AdminCommand {

    private final RenewTokenKeys renew;

    RenewTokenKeyCommand(RenewTokenKeys renew) {
        this.renew = renew;
    }

    @Override
    public String name() {
        return "renew-token-key";
    }

    @Override
    public String help() {
        return "tạo khóa ký mới cho đăng nhập một lần / makes a new signing key for sign-on";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(CommandOption.flag("now", "dùng ngay, không chờ một ngày / use it at once, not a day later"));
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        RenewTokenKeys.Made made = renew.make(given.has("now"));
        return Map.of("key", made.key(), "signs-from", made.signsFrom().toString());
    }
}
