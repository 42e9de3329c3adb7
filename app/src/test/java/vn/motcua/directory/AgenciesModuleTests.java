package vn.motcua.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.testing.ModuleTest;

/** Every question is at least understood by the database; what it answers is shown by the tests of changes. */
@ModuleTest
class AgenciesModuleTests {

    @Autowired
    private Agencies agencies;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private AgencyTree tree;

    @Autowired
    private Successions successions;

    @Test
    void nobodyIsFoundUnderAnIdThatWasNeverGiven() {
        AgencyId nobody = new AgencyId(999_999_999);
        AsOf asOf = AsOf.on(LocalDate.of(2025, 7, 1));
        assertThat(agencies.find(nobody, asOf)).isEmpty();
        assertThat(agencies.namesOf(List.of(nobody), asOf)).isEmpty();
        assertThat(codes.carrier(AgencyCode.of("Z99.9"), asOf)).isEmpty();
        assertThat(codes.everCarried("Z99.9")).isEmpty();
        assertThat(codes.of(nobody)).isEmpty();
        assertThat(tree.above(nobody, asOf)).isEmpty();
        assertThat(tree.below(nobody, asOf, new Paging(1, 10)).items()).isEmpty();
        assertThat(tree.isWithin(nobody, new AgencyId(1), asOf)).isFalse();
        assertThat(successions.of(nobody)).isEmpty();
        assertThat(successions.before(nobody)).isEmpty();
        assertThat(successions.competent(nobody, asOf)).isEmpty();
    }
}
