package vn.motcua.certifiedcopy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.AnsweringReach;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.request.SigningReach;
import vn.motcua.testing.ModuleTest;

/** A unit ends without successor, then what stood above it is divided: only the first part answers for both, decides on their copies and certificates, and sees their money. */
@ModuleTest
class DividedAgencyModuleTests {

    private static final LocalDate ENDED = LocalDate.of(2023, 5, 1);
    private static final String TREASURER = "payment.treasurer";

    @Autowired
    private EndedAgencies world;

    @Autowired
    private CopyReach copies;

    @Autowired
    private SigningReach certificates;

    @Autowired
    private AnsweringReach reach;

    @Test
    void theOtherPartReachesNothingOfIt() {
        AgencyId province = world.founded("Tỉnh Thử chia", null);
        AgencyId district = world.founded("Quận Thử chia", province);
        AgencyId unit = world.founded("Phòng Thử chia", district);
        world.closed(unit, ENDED);
        List<AgencyId> parts =
                world.divided(district, province, ENDED.plusDays(30), "A phường Thử chia", "B phường Thử chia");
        Actor first = world.official(parts.getFirst(), "Quản trị phường A", "agency-administrator");
        Actor second = world.official(parts.getLast(), "Quản trị phường B", "agency-administrator");
        for (AgencyId ended : List.of(unit, district)) {
            reaches(first, ended, true);
            reaches(second, ended, false);
        }
        reaches(second, parts.getLast(), true);
    }

    private void reaches(Actor actor, AgencyId agency, boolean so) {
        Actors.as(actor, () -> {
            for (CertifiedCopyPermission what : CertifiedCopyPermission.values()) {
                assertThat(copies.covers(what, agency)).as("%s", what).isEqualTo(so);
                assertThat(copies.agencies(what).contains(agency)).isEqualTo(so);
            }
            assertThat(certificates.covers(agency)).isEqualTo(so);
            assertThat(reach.covers(TREASURER, agency)).isEqualTo(so);
            assertThat(reach.of(TREASURER).agencies().contains(agency)).isEqualTo(so);
            return true;
        });
    }
}
