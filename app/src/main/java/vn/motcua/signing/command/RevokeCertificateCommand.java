package vn.motcua.signing.command;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;
import vn.motcua.signing.CertificateView;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.RevocationReason;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.authority.RevokeCertificate;

/** {@code ./motcua signing revoke --serial … --reason key-compromise --note …}. */
@Component
class RevokeCertificateCommand implements AdminCommand {

    private final RevokeCertificate revoke;
    private final Certificates certificates;
    private final Clock clock;

    RevokeCertificateCommand(RevokeCertificate revoke, Certificates certificates, Clock clock) {
        this.revoke = revoke;
        this.certificates = certificates;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "revoke";
    }

    @Override
    public String help() {
        return "thu hồi chứng thư / revokes a certificate";
    }

    @Override
    public List<CommandOption> options() {
        String reasons = Stream.of(RevocationReason.values())
                .map(RevokeCertificateCommand::word)
                .collect(Collectors.joining(", "));
        return List.of(
                CommandOption.required("serial", "số sê-ri / serial number"),
                CommandOption.required("reason", "lý do / reason: " + reasons),
                CommandOption.required("note", "giải thích / in your words"));
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        CertificateView view = certificates
                .withSerial(given.get("serial"))
                .orElseThrow(() -> Refused.at("serial", SigningRefusal.NO_SUCH_CERTIFICATE, given.get("serial")));
        RevocationReason reason = Stream.of(RevocationReason.values())
                .filter(one -> word(one).equals(given.get("reason")))
                .findFirst()
                .orElseThrow(() -> Refused.at("reason", KernelRefusal.NOT_UNDERSTOOD, given.get("reason")));
        revoke.revoke(view.id(), reason, given.get("note"));
        return Shown.of(certificates.find(view.id()).orElseThrow(), clock.instant());
    }

    private static String word(RevocationReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
