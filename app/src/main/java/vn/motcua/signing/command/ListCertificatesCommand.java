package vn.motcua.signing.command;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;
import vn.motcua.signing.CertificateQuery;
import vn.motcua.signing.CertificateView;
import vn.motcua.signing.Certificates;

/** {@code ./motcua signing list}: certificates, the newest first. */
@Component
class ListCertificatesCommand implements AdminCommand {

    private static final int SIZE = 100;

    private final Certificates certificates;
    private final Clock clock;

    ListCertificatesCommand(Certificates certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String help() {
        return "liệt kê chứng thư / lists certificates";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(
                CommandOption.optional(
                        "find", "một phần tên, hoặc đầu số sê-ri / part of the name, or of the serial number"),
                CommandOption.optional("page", "trang, từ 1 / page, from 1"));
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        Instant now = clock.instant();
        CertificateQuery query = new CertificateQuery(given.find("find").orElse(""), null, null, null, now);
        Slice<CertificateView> found = certificates.find(query, new Paging(page(given), SIZE));
        return Map.of(
                "total",
                found.total(),
                "pages",
                found.pages(),
                "certificates",
                found.items().stream().map(view -> Shown.of(view, now)).toList());
    }

    private static int page(Arguments given) {
        String text = given.find("page").orElse("1");
        if (!text.matches("[0-9]{1,6}")) throw Refused.at("page", KernelRefusal.NOT_UNDERSTOOD, text);
        return Integer.parseInt(text);
    }
}
