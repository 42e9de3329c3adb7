package vn.motcua.directory.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyTree;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.change.Ground;
import vn.motcua.directory.search.AgencyQuery;
import vn.motcua.directory.search.AgencySearch;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.text.Csv;
import vn.motcua.testing.ModuleTest;
import vn.motcua.testing.Samples;

/** Communes from a list; each test undoes what it entered, as tests share one database. */
@ModuleTest
class CommuneImportModuleTests {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final Ground GROUND = new Ground(DAY, LegalSource.read("QĐ 19/2025/QĐ-TTg", "Phụ lục"), "kiểm thử");
    private static final String HEADING = "province_code,province_name,commune_code,commune_name,commune_type\n";

    @Autowired
    private CommuneImport communes;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private AgencyTree tree;

    @Autowired
    private AgencySearch search;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theWholePublishedListEntersOnceAndEveryCommuneIsFound() throws Exception {
        List<List<String>> records = Csv.read(Files.newBufferedReader(Samples.file("communes.csv")));
        undone(() -> {
            CommuneImport.Report report = communes.run(records, GROUND, Progress.SILENT);
            assertThat(report.notes()).isEmpty();
            assertThat(report.founded()).isEqualTo(3321);
            List<List<String>> lines = records.subList(1, records.size());
            Map<String, AgencyView> found =
                    codes.divisions(lines.stream().map(line -> line.get(2)).collect(Collectors.toSet()), AsOf.on(DAY));
            for (List<String> line : lines)
                assertThat(Objects.requireNonNull(found.get(line.get(2)))
                                .names()
                                .full())
                        .endsWithIgnoringCase(line.get(3));
            AgencyView hanoi = Objects.requireNonNull(
                    codes.divisions(List.of("01"), AsOf.on(DAY)).get("01"));
            assertThat(tree.below(hanoi.id(), AsOf.on(DAY), new Paging(1, 200)).total())
                    .isEqualTo(126);
            assertThat(search.find(AgencyQuery.open("phuong ba dinh", AsOf.on(DAY)), new Paging(1, 5))
                            .hits()
                            .items()
                            .getFirst()
                            .names()
                            .brief())
                    .isEqualTo("UBND phường Ba Đình");
            CommuneImport.Report again = communes.run(records, GROUND, Progress.SILENT);
            assertThat(again.founded()).isZero();
            assertThat(again.already()).isEqualTo(3321);
        });
    }

    @Test
    void oneWrongLineKeepsTheWholeListOut() {
        undone(() -> {
            CommuneImport.Report report = run(
                    "40,Tỉnh Nghệ An,99901,Xã Thử Một,Xã\n40,Tỉnh Nghệ An,9990,Xã Thử Hai,Xã\n"
                            + "77,Tỉnh Cũ,99903,Xã Thử Ba,Xã\n40,Tỉnh Nghệ An,99904,Thử Bốn,Xã\n40,Tỉnh Nghệ An,99901,Xã Thử Một,Xã\n");
            assertThat(report.entered()).isFalse();
            assertThat(report.founded()).isZero();
            assertThat(report.notes()).extracting(CommuneImport.Note::line).containsExactly(3, 4, 5, 6);
            assertThat(codes.divisions(List.of("99901"), AsOf.on(DAY))).isEmpty();
        });
    }

    @Test
    void anotherNameIsReportedAndLeft() {
        undone(() -> {
            assertThat(run("40,Tỉnh Nghệ An,99911,Xã Thử Tên,Xã\n").founded()).isEqualTo(1);
            CommuneImport.Report report = run("40,Tỉnh Nghệ An,99911,Xã Thử Tên Mới,Xã\n");
            assertThat(report.entered()).isTrue();
            assertThat(report.notes())
                    .singleElement()
                    .satisfies(note -> assertThat(note.said()).contains("Thử Tên"));
        });
    }

    @Test
    void aFileOfAnotherKindIsRefused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> communes.run(Csv.read(new StringReader("a,b\n1,2\n")), GROUND, Progress.SILENT));
    }

    private CommuneImport.Report run(String lines) {
        return communes.run(Csv.read(new StringReader(HEADING + lines)), GROUND, Progress.SILENT);
    }

    private void undone(Runnable what) {
        Actors.as(
                Actor.OPERATOR,
                () -> transaction.executeWithoutResult(status -> {
                    what.run();
                    status.setRollbackOnly();
                }));
    }
}
