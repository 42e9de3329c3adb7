package vn.motcua.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class AgencyCodeTests {

    @Test
    void bothSystemsAreTold() {
        assertThat(AgencyCode.of("H26").system()).isEqualTo(CodeSystem.QD20);
        assertThat(AgencyCode.of("H26.1.5").system()).isEqualTo(CodeSystem.QD20);
        assertThat(AgencyCode.of("000.00.04.G14").system()).isEqualTo(CodeSystem.QCVN102);
        assertThat(AgencyCode.of("000.00.04.G14").irregular()).isFalse();
    }

    @Test
    void codesThatFollowNoRuleAreUnderstoodAndMarked() {
        for (String seen : new String[] {"28.22.H17", "00.22.W00", "999.010.01.H22"}) {
            assertThat(AgencyCode.of(seen).irregular()).as(seen).isTrue();
            assertThat(AgencyCode.of(seen).system()).as(seen).isEqualTo(CodeSystem.QCVN102);
        }
    }

    @Test
    void caseAndSpacesAroundDoNotMatter() {
        assertThat(AgencyCode.of(" h26.1 ")).isEqualTo(new AgencyCode("H26.1"));
    }

    @Test
    void theBlockIsThatOfTheTopLevelOrganisation() {
        assertThat(AgencyCode.of("H26.1.5").block()).isEqualTo("H26");
        assertThat(AgencyCode.of("005.01.00.H26").block()).isEqualTo("H26");
        assertThat(AgencyCode.of("28.22.H17").block()).isEqualTo("H17");
    }

    @Test
    void whatCanBeNoCodeIsRefused() {
        for (String wrong : new String[] {
            "", ".", "H2", "26", "H26.", "H26..1", "H26 1", "Hà Nội", "H26.Đ", "A".repeat(36), "H26" + ".1".repeat(17)
        })
            assertThatExceptionOfType(Refused.class)
                    .as(wrong)
                    .isThrownBy(() -> AgencyCode.of(wrong))
                    .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(KernelRefusal.NO_AGENCY_CODE));
        assertThat(AgencyCode.parse("H26" + ".1".repeat(16))).isPresent();
    }
}
