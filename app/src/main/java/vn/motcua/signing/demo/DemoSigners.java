package vn.motcua.signing.demo;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.demo.DemoPart;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.authority.IssueCertificate;
import vn.motcua.signing.authority.Seats;
import vn.motcua.signing.authority.Wish;

/**
 * Phường Ba Đình gets its seal, its chairman and the first vice-chairman their certificates, and so does the one of the Government's Office who signs its letters: last of all, so that the
 * dossiers of the weeks before are still those of an office that works on paper.
 */
@Component
class DemoSigners implements DemoPart {

    private static final int AFTER_DOSSIERS = 900;
    private static final String WARD = "H26.101";
    private static final List<String> OFFICIALS = List.of("Đỗ Quang Vinh", "Bùi Thanh Tùng");
    private static final String GOVERNMENT_OFFICE = "G22";
    private static final String VICE_CHAIR = "Thái Tuyết Vân";

    private final IssueCertificate issue;
    private final Seats seats;
    private final AgencyCodes codes;
    private final Clock clock;

    DemoSigners(IssueCertificate issue, Seats seats, AgencyCodes codes, Clock clock) {
        this.issue = issue;
        this.seats = seats;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_DOSSIERS;
    }

    @Override
    public void load(Progress progress) {
        AgencyId ward = agency(WARD);
        issue.issue(new Wish(CertificateKind.AGENCY, ward, "", null, null));
        for (String name : OFFICIALS) official(ward, name);
        official(agency(GOVERNMENT_OFFICE), VICE_CHAIR);
    }

    private void official(AgencyId agency, String name) {
        Seats.Seat seat = seats.one(agency, name);
        issue.issue(Wish.of(agency, seat.person(), seat.name()));
    }

    private AgencyId agency(String code) {
        return codes.carrier(AgencyCode.of(code), AsOf.today(clock))
                .orElseThrow()
                .id();
    }
}
