package vn.motcua.signing.demo;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.demo.DemoPart;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.authority.IssueCertificate;
import vn.motcua.signing.authority.Wish;

/** Gives the agencies of the demo's stories keys with which their packets can be signed. */
@Component
class DemoCertificates implements DemoPart {

    private static final int AFTER_ACCOUNTS = 510;
    private static final List<String> AGENCIES = List.of("G22", "G15", "H26", "H26.3", "H41", "H17");

    private final IssueCertificate issue;
    private final AgencyCodes codes;
    private final Clock clock;

    DemoCertificates(IssueCertificate issue, AgencyCodes codes, Clock clock) {
        this.issue = issue;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_ACCOUNTS;
    }

    @Override
    public void load(Progress progress) {
        AsOf today = AsOf.today(clock);
        for (String code : AGENCIES)
            codes.carrier(AgencyCode.of(code), today)
                    .ifPresent(agency -> issue.issue(new Wish(CertificateKind.AGENCY, agency.id(), "", null, null)));
    }
}
