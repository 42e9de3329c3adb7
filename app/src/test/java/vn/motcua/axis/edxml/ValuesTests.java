package vn.motcua.axis.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValuesTests {

    @Test
    void organIdsAreUnderstoodHoweverTheyAreWritten() {
        assertThat(new OrganId("000.00.00. H26").key()).isEqualTo("000.00.00.H26");
        assertThat(new OrganId("h26.1").key()).isEqualTo("H26.1");
        assertThat(new OrganId("28.22.H17").code())
                .hasValueSatisfying(code -> assertThat(code.irregular()).isTrue());
        assertThat(new OrganId("\u00A0G22\u200A").key()).isEqualTo("G22");
        assertThat(new OrganId("Văn phòng Chính phủ").code()).isEmpty();
        assertThat(new OrganId("").code()).isEmpty();
    }

    @Test
    void documentIdsTellTheirForm() {
        DocumentId byNumber = new DocumentId("000.00.00.G22,2014/02/30,7806/VPCP-TTĐT");
        assertThat(byNumber.form()).isEqualTo(DocumentId.Form.BY_NUMBER);
        assertThat(byNumber.issuer()).contains(new OrganId("000.00.00.G22"));
        assertThat(new DocumentId("6f9619ff-8b86-d011-b42d-00cf4fc964ff").form())
                .isEqualTo(DocumentId.Form.UUID);
        assertThat(new DocumentId("công văn số 5").form()).isEqualTo(DocumentId.Form.OTHER);
        assertThat(new DocumentId("công văn số 5").issuer()).isEmpty();
        assertThat(DocumentId.NONE.form()).isEqualTo(DocumentId.Form.NONE);
    }

    @Test
    void kindsAreKnownByNameAndCountedAsTheDecreeDoes() {
        assertThat(DocumentKind.named("CÔNG VĂN")).contains(DocumentKind.OFFICIAL_LETTER);
        assertThat(DocumentKind.named("Nghị quyết (cá biệt)")).contains(DocumentKind.RESOLUTION);
        assertThat(DocumentKind.named("bản thoả thuận")).contains(DocumentKind.AGREEMENT);
        assertThat(DocumentKind.named("Thông tư")).isEmpty();
        assertThat(DocumentKind.OFFICIAL_LETTER.ordinalNumber()).isEqualTo(18);
        assertThat(DocumentKind.values()).hasSize(29);
    }

    @Test
    void datesTimesAndNumbersAreKeptAsWritten() {
        assertThat(new WrittenDate("2026/02/30").value()).isEmpty();
        assertThat(new WrittenDate("2026/02/28").value()).contains(LocalDate.of(2026, 2, 28));
        assertThat(WrittenDate.of(LocalDate.of(2026, 3, 2)).text()).isEqualTo("2026/03/02");
        assertThat(WrittenTime.of(Instant.parse("2026-03-02T17:30:00Z")).text()).isEqualTo("2026/03/03 00:30:00");
        assertThat(new WrittenTime("2026/03/03 24:30:00").value()).isEmpty();
        assertThat(new WrittenNumber("-1").value()).isEmpty();
        assertThat(new WrittenNumber("99999999999").value()).isEmpty();
        assertThat(new WrittenNumber("٣").value()).isEmpty();
        assertThat(new WrittenNumber("007").value()).hasValue(7);
    }

    @Test
    void onlyTheTakeBackIsTheSenders() {
        assertThat(StatusCode.values()).filteredOn(StatusCode::sender).containsExactly(StatusCode.TAKE_BACK);
        assertThat(StatusCode.of("14")).isEmpty();
    }
}
