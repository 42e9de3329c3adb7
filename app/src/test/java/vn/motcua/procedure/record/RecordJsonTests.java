package vn.motcua.procedure.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.Refused;
import vn.motcua.testing.Samples;

/** Records go through us without loss, and what was published stands beside what was understood. */
class RecordJsonTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void everyPublishedRecordIsWrittenAsItWasRead() throws IOException {
        int count = 0;
        for (String line : Files.readAllLines(Samples.file("procedures/procedures.jsonl"))) {
            assertThat(JSON.readTree(RecordJson.write(RecordJson.read(line)))).isEqualTo(JSON.readTree(line));
            count++;
        }
        assertThat(count).isGreaterThan(2_000);
    }

    @Test
    void keysThatWeDoNotKnowAreKeptAtEveryLevel() {
        String json = """
                {"MATTHC":"1.000001","TENTTHC":"Thử","MOI":{"a":[1,2]},"CACHTHUCTHUCHIEN":[{"KENH":"1","X":"y",
                 "THOIGIAN":[{"THOIGIANGIAIQUYET":"5","DONVITINH":"Ngày","PHILEPHI":[{"SOTIEN":"0","LA":true}]}]}],
                 "TTHCLIENQUAN":[{"MATTHC":"1.000002","TENTTHC":"Khác","GHICHU":"z"},"Một tên"]}""";
        assertThat(JSON.readTree(RecordJson.write(RecordJson.read(json)))).isEqualTo(JSON.readTree(json));
    }

    @Test
    void theBareNumberIsNoTimeLimitAndZeroWithWordsIsNotFree() {
        ProcedureRecord record = RecordJson.read("""
                {"MATTHC":"1.000001","TENTTHC":"Thử","CACHTHUCTHUCHIEN":[{"KENH":"2","THOIGIAN":[
                 {"THOIGIANGIAIQUYET":"1","PHILEPHI":[{"SOTIEN":"0","MOTA":"Theo nghị quyết của HĐND"}]},
                 {"THOIGIANGIAIQUYET":"3","DONVITINH":"Ngày làm việc","PHILEPHI":[{"SOTIEN":"0"}]}]}]}""");
        List<TimeRow> times = record.allTimes().toList();
        assertThat(times.get(0).limit()).isEmpty();
        assertThat(times.get(0).fees().getFirst().free()).isFalse();
        assertThat(times.get(1).limit()).contains(new TimeLimit(3, TimeUnit.WORKING_DAYS));
        assertThat(times.get(1).fees().getFirst().free()).isTrue();
        assertThat(Remark.of(record))
                .contains(
                        Remark.at(RemarkKind.UNIT_MISSING, RecordPart.CHANNELS, 1, 1),
                        Remark.at(RemarkKind.AMOUNT_IN_WORDS, RecordPart.CHANNELS, 1, 1));
    }

    @Test
    void whatBlocksIsNamedWithItsPlace() {
        ProcedureRecord record = RecordJson.read("""
                {"MATTHC":"1.000001","TENTTHC":" ","CACHTHUCTHUCHIEN":[{"KENH":"1","THOIGIAN":[{"PHILEPHI":[]},
                 {"PHILEPHI":[{"SOTIEN":"-1"}]}]}],"THANHPHANHOSO":[{"TRUONGHOP":"","GIAYTO":[{"TENGIAYTO":"a","SOBANCHINH":-2}]}],
                 "YEUCAU":"x\\u202Ey"}""");
        assertThat(Remark.of(record).stream().filter(one -> one.kind().blocks()))
                .containsExactlyInAnyOrder(
                        Remark.at(RemarkKind.NAME_MISSING, RecordPart.NAME),
                        Remark.at(RemarkKind.FEE_NEGATIVE, RecordPart.CHANNELS, 1, 2),
                        Remark.at(RemarkKind.COUNT_NEGATIVE, RecordPart.PAPERS, 1, 1),
                        Remark.at(RemarkKind.FORBIDDEN_CHARACTERS, RecordPart.CONDITIONS));
    }

    @Test
    void whatIsNoRecordIsRefusedWithThePlace() {
        assertThatThrownBy(() -> RecordJson.read("{\"CACHTHUCTHUCHIEN\":[{\"KENH\":\"1\"},{\"THOIGIAN\":\"x\"}]}"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.args()).containsExactly("CACHTHUCTHUCHIEN[2].THOIGIAN"));
        assertThatThrownBy(() -> RecordJson.read("{\"TENTTHC\":")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> RecordJson.read("[1]")).isInstanceOf(Refused.class);
    }

    @Test
    void ourCodesAreMadeOfTheNameAlone() {
        assertThat(OwnCode.field("Hộ tịch"))
                .isEqualTo(OwnCode.field("hộ  TỊCH"))
                .matches("MC\\.LV\\.[0-9]{10}");
        assertThat(OwnCode.field("Hộ tịch")).isNotEqualTo(OwnCode.field("Hộ khẩu"));
    }
}
