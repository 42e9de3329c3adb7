package vn.motcua.signing.command;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;
import vn.motcua.signing.CertificateState;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.authority.SetUpAuthority;

/** {@code ./motcua signing renew-authority [--root]}: a new issuing certificate, for instance with its key in the token. */
@Component
class RenewAuthorityCommand implements AdminCommand {

    private final SetUpAuthority authority;
    private final Certificates certificates;
    private final Clock clock;

    RenewAuthorityCommand(SetUpAuthority authority, Certificates certificates, Clock clock) {
        this.authority = authority;
        this.certificates = certificates;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "renew-authority";
    }

    @Override
    public String help() {
        return "thay chứng thư của tổ chức cấp / makes a new certificate of the authority";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(CommandOption.flag("root", "cả CA gốc / a new root, too"));
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        authority.renew(given.has("root"));
        return Map.of(
                "certificates",
                certificates.authority().stream()
                        .filter(one -> one.state(clock.instant()) != CertificateState.EXPIRED)
                        .map(one -> Shown.of(one, clock.instant()))
                        .toList());
    }
}
