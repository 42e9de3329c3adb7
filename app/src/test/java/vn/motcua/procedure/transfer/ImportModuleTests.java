package vn.motcua.procedure.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.Progress;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.record.ProcedureRecord;
import vn.motcua.procedure.record.RecordJson;
import vn.motcua.testing.ModuleTest;
import vn.motcua.testing.Samples;

/** Files of records: in, out again, and what is refused on the way. */
@ModuleTest
class ImportModuleTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private ImportFile importing;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportStore store;

    @Autowired
    private ImportRecords records;

    @Autowired
    private Procedures procedures;

    @Autowired
    private ExportRecordsCommand export;

    @Autowired
    private org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @TempDir
    @SuppressWarnings("NullAway.Init") // given before each test
    private Path folder;

    @Test
    void thePublishedCatalogueComesInAndOutTheSameAndTwiceChangesNothing() throws IOException {
        Path sample = Samples.file("procedures/procedures.jsonl");
        ImportView first = run(Files.newInputStream(sample), "mau.jsonl");
        assertThat(first.state()).isEqualTo(ImportState.DONE);
        assertThat(first.counts().refused()).isZero();
        assertThat(first.counts().created() + first.counts().unchanged()).isEqualTo(2_267);
        ImportView second = run(Files.newInputStream(sample), "mau.jsonl");
        assertThat(second.counts().unchanged()).isEqualTo(2_267);

        Path out = folder.resolve("out.jsonl");
        export.run(new Arguments(Map.of("FILE", out.toString())), Progress.SILENT);
        assertThat(byCode(out)).containsAllEntriesOf(byCode(sample));

        Path table = folder.resolve("out.csv");
        export.run(new Arguments(Map.of("FILE", table.toString())), Progress.SILENT);
        ImportView again = run(Files.newInputStream(table), "bang.csv");
        assertThat(again.state()).isEqualTo(ImportState.DONE);
        assertThat(again.counts().refused()).as("refused of the table").isZero();
        assertThat(imports.lines(again.id(), LineOutcome.CHANGED, new Paging(1, 50))
                        .items())
                .isEmpty();
    }

    @Test
    void eachLineIsReportedWithItsReasonAndPlace() {
        String json = String.join(
                "\n",
                record("8.200001", "Tốt"),
                record("8.200001", "Hai lần"),
                "{\"MATTHC\":\"8.200002\",\"TENTTHC\":",
                record("8.2", "Mã hỏng"),
                "",
                "{\"TENTTHC\":\"Không mã\",\"TENCOQUANCONGBO\":\"Bộ Thử\"}",
                "{\"MATTHC\":\"8.200003\",\"TENTTHC\":\"Phí âm\",\"CACHTHUCTHUCHIEN\":[{\"KENH\":\"1\",\"THOIGIAN\":[{\"PHILEPHI\":[{\"SOTIEN\":\"-1\"}]}]}]}",
                "{\"MATTHC\":\"8.200004\",\"TENTTHC\":\"Kín\",\"TRANGTHAI\":\"0\"}",
                "{\"MATTHC\":\"8.200005\",\"TENTTHC\":\"<script>alert(1)</script>\"}");
        ImportView view = run(json, "dong.jsonl");
        List<ImportLine> lines =
                imports.lines(view.id(), null, new Paging(1, 50)).items();
        assertThat(lines)
                .extracting(ImportLine::line, ImportLine::outcome, ImportLine::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, LineOutcome.CREATED, null),
                        org.assertj.core.groups.Tuple.tuple(2, LineOutcome.REFUSED, ImportProblem.CODE_TWICE),
                        org.assertj.core.groups.Tuple.tuple(3, LineOutcome.REFUSED, ImportProblem.NO_RECORD),
                        org.assertj.core.groups.Tuple.tuple(4, LineOutcome.REFUSED, ImportProblem.CODE_MALFORMED),
                        org.assertj.core.groups.Tuple.tuple(6, LineOutcome.CREATED, null),
                        org.assertj.core.groups.Tuple.tuple(7, LineOutcome.REFUSED, ImportProblem.RECORD_BROKEN),
                        org.assertj.core.groups.Tuple.tuple(8, LineOutcome.REFUSED, ImportProblem.NOT_PUBLIC),
                        org.assertj.core.groups.Tuple.tuple(9, LineOutcome.CREATED, null));
        assertThat(lines.get(5).place()).isEqualTo("FEE_NEGATIVE CACHTHUCTHUCHIEN 1.1");
        ProcedureCode ours = new ProcedureCode(lines.get(4).code());
        assertThat(ours.ours()).isTrue();
        assertThat(run(json, "dong.jsonl").counts().unchanged()).isEqualTo(3);
    }

    @Test
    void aChangedRecordIsANewRevisionAndTheOldOneStays() {
        run(record("8.200010", "Trước"), "a.jsonl");
        ImportView changed = run(record("8.200010", "Sau"), "a.jsonl");
        assertThat(changed.counts().changed()).isEqualTo(1);
        ProcedureCode code = new ProcedureCode("8.200010");
        assertThat(procedures.inForce(code).orElseThrow().record().name()).isEqualTo("Sau");
        assertThat(procedures.revision(code, 1).orElseThrow().record().name()).isEqualTo("Trước");
        assertThat(run(record("8.200010", "Trước"), "a.jsonl").counts().changed())
                .isEqualTo(1);
    }

    @Test
    void whoMayNotImportForAnAgencyIsRefusedLineByLine() {
        Actor nobody = Actor.ANONYMOUS;
        ImportView view = Actors.as(nobody, () -> run(record("8.200020", "Của người khác"), "b.jsonl"));
        assertThat(imports.lines(view.id(), null, new Paging(1, 5)).items())
                .extracting(ImportLine::reason)
                .containsExactly(ImportProblem.OTHER_AGENCY);
        assertThat(procedures.inForce(new ProcedureCode("8.200020"))).isEmpty();
    }

    @Test
    void aSpreadsheetIsReadRowByRowAndFormulasAreRefusedWithTheirPlace() throws IOException {
        String sheet = row(
                        1,
                        "MATTHC",
                        "TENTTHC",
                        "CACHTHUCTHUCHIEN.KENH",
                        "CACHTHUCTHUCHIEN.THOIGIAN.THOIGIANGIAIQUYET",
                        "CACHTHUCTHUCHIEN.THOIGIAN.DONVITINH")
                + "<row r=\"2\"><c r=\"A2\"><v>8.20003</v></c>" + text("B2", "Trong bảng") + text("C2", "1")
                + text("D2", "5") + text("E2", "Ngày") + "</row>"
                + "<row r=\"3\">" + text("C3", "2") + text("D3", "3") + text("E3", "Ngày làm việc") + "</row>"
                + "<row r=\"4\">" + text("D4", "9") + text("E4", "Ngày") + "</row>"
                + "<row r=\"5\">" + text("A5", "8.200031") + "<c r=\"B5\"><f>1+1</f><v>2</v></c></row>"
                + "<row r=\"1000000\"></row>";
        ImportView view = run(new ByteArrayInputStream(xlsx(sheet)), "bang.xlsx");
        assertThat(view.problem()).isEmpty();
        assertThat(imports.lines(view.id(), null, new Paging(1, 5)).items())
                .extracting(ImportLine::line, ImportLine::outcome, ImportLine::place)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, LineOutcome.CREATED, ""),
                        org.assertj.core.groups.Tuple.tuple(5, LineOutcome.REFUSED, "B5"));
        ProcedureRecord record =
                procedures.inForce(new ProcedureCode("8.200030")).orElseThrow().record();
        assertThat(record.channels()).hasSize(2);
        assertThat(record.channels().get(1).times()).hasSize(2);
    }

    @Test
    void anOpenDocumentSheetWithAMillionEmptyRowsIsRead() throws IOException {
        String content = """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
                <office:body><office:spreadsheet><table:table table:name="a">
                <table:table-row><table:table-cell><text:p>MATTHC</text:p></table:table-cell><table:table-cell><text:p>TENTTHC</text:p></table:table-cell></table:table-row>
                <table:table-row><table:table-cell><text:p>8.200040</text:p></table:table-cell><table:table-cell><text:p>Hai</text:p><text:p>dòng</text:p></table:table-cell></table:table-row>
                <table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                </table:table></office:spreadsheet></office:body></office:document-content>""";
        ImportView view = run(new ByteArrayInputStream(ods(content)), "bang.ods");
        assertThat(view.problem()).isEmpty();
        assertThat(view.counts().created()).isEqualTo(1);
        assertThat(procedures
                        .inForce(new ProcedureCode("8.200040"))
                        .orElseThrow()
                        .record()
                        .name())
                .isEqualTo("Hai\ndòng");
    }

    @Test
    void whatWasCutOffIsShownSoAndGoesThroughWhenRunAgain() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 250; i++) lines.add(record("8.3%05d".formatted(i), "Cắt ngang " + i));
        ImportView half = run(String.join("\n", lines.subList(0, 120)), "nua.jsonl");
        long id = Actors.as(Actor.OPERATOR, () -> {
            try {
                return importing.receive(
                        new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)),
                        "ca.jsonl",
                        null);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        jdbc.sql("update procedure.import set state = 'RUNNING', beat_at = now() - interval '2 minutes' where id = ?")
                .param(id)
                .update();
        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(ImportState.STOPPED);
        Actors.as(Actor.OPERATOR, () -> importing.run(id, Progress.SILENT));
        ImportView whole = imports.find(id).orElseThrow();
        assertThat(half.counts().created()).isEqualTo(120);
        assertThat(whole.state()).isEqualTo(ImportState.DONE);
        assertThat(whole.counts().unchanged()).isEqualTo(120);
        assertThat(whole.counts().created()).isEqualTo(130);
    }

    @Test
    void aRunThatWasTakenForCutOffWritesNothingBesideTheOneThatTookItsPlace() throws IOException {
        long id = Actors.as(Actor.OPERATOR, () -> receive(record("8.200050", "Hai lần chạy"), "hai.jsonl"));
        ImportRun slow = store.begin(id).orElseThrow();
        assertThat(store.begin(id)).as("while it runs").isEmpty();
        jdbc.sql("update procedure.import set beat_at = now() - interval '2 minutes' where id = ?")
                .param(id)
                .update();
        ImportRun second = store.begin(id).orElseThrow();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Actors.as(
                        Actor.OPERATOR,
                        () -> records.run(
                                slow,
                                List.of(),
                                List.of(new ImportLine(1, "", "", LineOutcome.REFUSED, ImportProblem.NO_RECORD, "")))))
                .isInstanceOf(ImportRun.Superseded.class);
        store.end(slow, ImportState.FAILED, "", "");
        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(ImportState.RUNNING);
        assertThat(imports.lines(id, null, new Paging(1, 5)).items()).isEmpty();
        store.end(second, ImportState.DONE, "", "");
        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(ImportState.DONE);
    }

    private long receive(String text, String name) {
        try {
            return importing.receive(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name, null);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void filesThatAreNoListAreRefusedWhole() throws IOException {
        assertThat(run("xin chào", "a.txt").problem()).isEqualTo(ImportFault.NO_HEADING.name());
        assertThat(run(new ByteArrayInputStream(new byte[] {'M', 'Z', 0, 1}), "a.xlsx")
                        .problem())
                .isEqualTo(ImportFault.FILE_REFUSED.name());
        ByteArrayOutputStream macro = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(macro)) {
            basics(zip, "<row/>");
            put(zip, "xl/vbaProject.bin", "x");
        }
        assertThat(run(new ByteArrayInputStream(macro.toByteArray()), "a.xlsm").problem())
                .isEqualTo(ImportFault.FILE_REFUSED.name());
    }

    private ImportView run(String text, String name) {
        return run(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
    }

    private ImportView run(InputStream content, String name) {
        Actor actor = vn.motcua.kernel.access.ScopedActor.current().orElse(Actor.OPERATOR);
        return Actors.as(actor, () -> {
            try (content) {
                long id = importing.receive(content, name, null);
                importing.run(id, Progress.SILENT);
                return imports.find(id).orElseThrow();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static Map<String, JsonNode> byCode(Path file) throws IOException {
        Map<String, JsonNode> all = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode json = JSON.readTree(line);
            all.put(json.path("MATTHC").asString(""), json);
        }
        return all;
    }

    private static String record(String code, String name) {
        return RecordJson.write(RecordJson.read("{\"MATTHC\":\"" + code + "\",\"TENTTHC\":\"" + name + "\"}"));
    }

    private static String row(int number, String... cells) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) all.add(text((char) ('A' + i) + "" + number, cells[i]));
        return "<row r=\"" + number + "\">" + String.join("", all) + "</row>";
    }

    private static String text(String place, String text) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static byte[] xlsx(String rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            basics(zip, rows);
        }
        return out.toByteArray();
    }

    private static void basics(ZipOutputStream zip, String rows) throws IOException {
        put(zip, "[Content_Types].xml", """
                <Types xmlns="urn:test"><Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""");
        put(zip, "xl/workbook.xml", "<workbook xmlns=\"urn:test\"/>");
        put(
                zip,
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"urn:test\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static byte[] ods(String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            byte[] type = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            java.util.zip.CRC32 crc = new java.util.zip.CRC32();
            crc.update(type);
            first.setCrc(crc.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            zip.closeEntry();
            put(zip, "content.xml", content);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
