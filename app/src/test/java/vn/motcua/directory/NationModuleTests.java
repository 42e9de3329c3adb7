package vn.motcua.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;
import vn.motcua.testing.ModuleTest;
import vn.motcua.testing.Samples;

/** The nation that ships with the product: ministries before and after March 2025, 63 provinces and the 34 that follow. */
@ModuleTest
class NationModuleTests {

    private static final AsOf BEFORE = AsOf.on(LocalDate.of(2025, 6, 30));
    private static final AsOf AFTER = AsOf.on(LocalDate.of(2025, 7, 1));

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private Successions successions;

    @Test
    void sixtyThreeProvincesBecameThirtyFour() {
        assertThat(shipped("PROVINCE", BEFORE)).isEqualTo(63);
        assertThat(shipped("PROVINCE", AFTER)).isEqualTo(34);
        assertThat(shipped("PROVINCIAL_COUNCIL", BEFORE)).isEqualTo(63);
        assertThat(shipped("PROVINCIAL_COUNCIL", AFTER)).isEqualTo(34);
    }

    @Test
    void twentyTwoMinistriesBecameSeventeen() {
        AsOf february = AsOf.on(LocalDate.of(2025, 2, 28));
        AsOf march = AsOf.on(LocalDate.of(2025, 3, 1));
        assertThat(shipped("MINISTRY", february)).isEqualTo(18);
        assertThat(shipped("MINISTERIAL_BODY", february)).isEqualTo(4);
        assertThat(shipped("MINISTRY", march)).isEqualTo(14);
        assertThat(shipped("MINISTERIAL_BODY", march)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "G04,Bộ Xây dựng", "G05,Bộ Tài chính", "G07,Bộ Nội vụ", "G13,Bộ Nông nghiệp và Môi trường",
        "G14,Bộ Khoa học và Công nghệ", "G24,Bộ Tài chính", "G21,Bộ Dân tộc và Tôn giáo",
                "H22,Ủy ban nhân dân tỉnh Tuyên Quang",
        "H06,Ủy ban nhân dân thành phố Hồ Chí Minh", "H28,Ủy ban nhân dân tỉnh Phú Thọ",
                "K47,Hội đồng nhân dân thành phố Đà Nẵng"
    })
    void theOldCodeLeadsToWhoAnswersToday(String code, String competent) {
        AgencyId carrier = codes.everCarried(code).getFirst().agency();
        assertThat(successions.competent(carrier, AsOf.on(LocalDate.of(2026, 5, 1))))
                .extracting(view -> view.names().full())
                .containsExactly(competent);
    }

    @Test
    void aCityHasItsNameFromTheDayItBecameOne() {
        assertThat(name("H57", LocalDate.of(2024, 12, 31))).isEqualTo("Ủy ban nhân dân tỉnh Thừa Thiên Huế");
        assertThat(name("H57", LocalDate.of(2025, 1, 1))).isEqualTo("Ủy ban nhân dân thành phố Huế");
        assertThat(name("H19", LocalDate.of(2026, 4, 29))).isEqualTo("Ủy ban nhân dân tỉnh Đồng Nai");
        assertThat(name("000.00.00.H19", LocalDate.of(2026, 4, 30))).isEqualTo("Ủy ban nhân dân thành phố Đồng Nai");
    }

    @Test
    void theProvincesAreThoseOfThePublishedList() throws Exception {
        List<String> published = java.nio.file.Files.readAllLines(Samples.file("communes.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", 3))
                .map(cells -> cells[0] + " " + vn.motcua.kernel.text.Fold.fold(cells[1]))
                .distinct()
                .sorted()
                .toList();
        AsOf asOf = AsOf.on(LocalDate.of(2026, 7, 1));
        List<String> ours =
                AgencyRows.select(jdbc, asOf, "where v.kind = 'PROVINCE' and c.qd20 like 'H__'")
                        .query(AgencyRows.VIEW)
                        .stream()
                        .map(view -> view.code(CodeSystem.STATISTICAL).orElseThrow() + " "
                                + vn.motcua.kernel.text.Fold.fold(
                                        view.names().full().replace("Ủy ban nhân dân ", "")))
                        .sorted()
                        .toList();
        assertThat(ours).isEqualTo(published);
    }

    private String name(String code, LocalDate day) {
        return codes.carrier(AgencyCode.of(code), AsOf.on(day))
                .orElseThrow()
                .names()
                .full();
    }

    /** How many of a kind there are among those that ship; other tests found their own. */
    private long shipped(String kind, AsOf asOf) {
        return asOf.bind(jdbc.sql("""
                        select count(*) from directory.agency_version v join directory.change c on c.id = (
                            select min(change) from directory.fact f where f.agency = v.agency)
                        where v.kind = :kind and v.valid @> :day and v.recorded @> :known and c.document = 'Sổ gốc của danh bạ'""")).param("kind", kind).query(Long.class).single();
    }
}
