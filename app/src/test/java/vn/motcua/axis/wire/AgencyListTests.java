package vn.motcua.axis.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.testing.Says;

/** Section 5: the directory of agencies as clients see and keep it. */
class AgencyListTests extends WireTest {

    private Office office;
    private Client client;

    @BeforeEach
    void connect() {
        office = office();
        client = system(office);
    }

    private static JsonNode row(Envelope list, String code) {
        return list.rows().stream()
                .filter(row -> row.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + code));
    }

    private static String agency(String parent, String code, String name, String mail) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "id",
                        "1",
                        "pcode",
                        parent,
                        "code",
                        code,
                        "name",
                        name,
                        "mail",
                        mail,
                        "mobile",
                        "0912000001",
                        "fax",
                        ""));
    }

    @Test
    @Says("5 getAgenciesList rows: id, pid (parent's id), code (QCVN 102:2016 form), name, mail, oldCode")
    void theOlderListHasOlderCodes() {
        Envelope list = client.call(new Call("getAgenciesList"));
        Map<String, JsonNode> byId = list.rows().stream()
                .collect(Collectors.toMap(row -> row.path("id").asString(), Function.identity()));
        assertThat(byId).as("ids are each one agency's").hasSameSizeAs(list.rows());
        JsonNode ours = row(list, office.code102());
        assertThat(ours.path("id").isString()).isTrue();
        assertThat(ours.path("name").asString()).isEqualTo(office.name());
        assertThat(Objects.requireNonNull(byId.get(ours.path("pid").asString()))
                        .path("code")
                        .asString())
                .isEqualTo("000.00.00.H26");
        assertThat(row(list, "000.00.00.G22").path("name").asString()).isEqualTo("Văn phòng Chính phủ");
        for (JsonNode row : list.rows()) {
            assertThat(row.path("code").asString()).matches("([0-9A-Z]+\\.)+[A-Z][0-9]{2}");
            for (String field : List.of("pid", "mail", "oldCode"))
                assertThat(row.has(field) && !row.path(field).isString()).isFalse();
        }
    }

    @Test
    @Says("5 getAgenciesListQD20 rows: id, code (decision 20/2020 form), name, mail, code102")
    void theNewerListHasBothCodes() {
        Envelope list = client.call(new Call("getAgenciesListQD20"));
        JsonNode ours = row(list, office.code());
        assertThat(ours.path("code102").asString()).isEqualTo(office.code102());
        assertThat(ours.path("name").asString()).isEqualTo(office.name());
        assertThat(row(list, "H41").path("code102").asString()).isEqualTo("000.00.00.H41");
        for (JsonNode row : list.rows())
            assertThat(row.path("code").asString()).matches("[A-Z][0-9]{2}(\\.[0-9A-Z]+)*");
    }

    @Test
    @Says("1 header level filters")
    void aLevelFilters() {
        List<String> top =
                client.call(new Call("getAgenciesListQD20").with("level", "1")).column("code");
        assertThat(top).contains("G22", "H26", "H41").allMatch(code -> code.matches("[A-Z][0-9]{2}"));
        assertThat(client.call(new Call("getAgenciesListQD20").with("level", "2"))
                        .column("code"))
                .contains(office.code())
                .doesNotContain("G22")
                .allMatch(code -> code.chars().filter(c -> c == '.').count() == 1);
        Envelope bad = client.call(new Call("getAgenciesListQD20").with("level", "x"));
        assertThat(bad.code()).isNotIn("20", "21");
    }

    @Test
    @Says({
        "5 both lists have the same ids",
        "5 getSynchronizeUnit rows: id, pid, code, name, mail, version, centerCode, deleted, isAgency, modifyDate"
    })
    void unitsAreSynchronised() {
        Envelope list = client.call(new Call("getSynchronizeUnit"));
        JsonNode ours = list.rows().stream()
                .filter(row -> row.path("name").asString().equals(office.name()))
                .findFirst()
                .orElseThrow();
        String id = row(client.call(new Call("getAgenciesListQD20")), office.code())
                .path("id")
                .asString();
        assertThat(ours.path("id").asString()).isEqualTo(id);
        assertThat(ours.path("code").asString()).isIn(office.code(), office.code102());
        assertThat(ours.path("version").isIntegralNumber()).isTrue();
        assertThat(ours.path("deleted").isBoolean()).isTrue();
        assertThat(ours.path("deleted").asBoolean()).isFalse();
        assertThat(ours.path("isAgency").isBoolean()).isTrue();
        assertThat(ours.path("centerCode").isString()).isTrue();
        assertThat(ours.path("modifyDate").asString()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    @Says("5 a code that exists is updated, otherwise made below parent pcode")
    void anAgencyIsRegisteredAndThenChanged() {
        String code = office.code() + ".1";
        assertThat(client.register(agency(office.code(), code, "Phòng Thử nghiệm", "phong@thu.example"))
                        .done())
                .isTrue();
        Envelope list = client.call(new Call("getAgenciesListQD20"));
        assertThat(row(list, code).path("name").asString()).isEqualTo("Phòng Thử nghiệm");
        assertThat(row(list, code).path("mail").asString()).isEqualTo("phong@thu.example");
        String id = row(list, code).path("id").asString();
        assertThat(client.register(agency(office.code(), code, "Phòng Đổi tên", "phong@thu.example"))
                        .done())
                .isTrue();
        Envelope after = client.call(new Call("getAgenciesListQD20"));
        assertThat(row(after, code).path("name").asString()).isEqualTo("Phòng Đổi tên");
        assertThat(row(after, code).path("id").asString()).isEqualTo(id);
        assertThat(client.register(agency(office.code(), code, "Phòng Đổi tên", "phong@thu.example"))
                        .done())
                .as("the same again")
                .isTrue();
    }

    @Test
    @Says("4 irregular codes are taken as they are registered")
    void anIrregularCodeIsRegisteredAsItIs() {
        String code = "9." + office.code().replaceAll("\\D", "") + ".H26";
        Envelope answer = client.register(agency(office.code(), code, "Xã mã lạ", "xa@thu.example"));
        assertThat(answer.done()).as(answer.toString()).isTrue();
        Client theirs = system(code);
        assertThat(client.send(office.code(), Edxml.document(office.code(), code))
                        .done())
                .isTrue();
        assertThat(theirs.waiting("edoc").column("to")).containsExactly(code);
        assertThat(theirs.send(code, Edxml.document(code, office.code())).done())
                .isTrue();
    }

    @Test
    @Says("5 a system registers only below its own agencies")
    void nobodyRegistersBelowOthers() {
        Office other = office();
        Client stranger = system(office());
        for (String parent : List.of(other.code(), "H26", "H41", "", "H26.KHONGCO")) {
            Envelope answer = stranger.register(agency(parent, office.code() + ".7", "Phòng Trộm", "a@b.example"));
            assertThat(answer.done()).as(parent + " " + answer).isFalse();
        }
        Envelope renamed = stranger.register(agency("H26", office.code(), "Đã bị đổi tên", "a@b.example"));
        assertThat(renamed.done()).as(renamed.toString()).isFalse();
        assertThat(row(client.call(new Call("getAgenciesListQD20")), office.code())
                        .path("name")
                        .asString())
                .isEqualTo(office.name());
    }

    @Test
    @Says("5 registerAgency takes {\"id\",\"pcode\",\"code\",\"name\",\"mail\",\"mobile\",\"fax\"}")
    void aRegistrationThatIsNoneIsRefused() {
        for (String json : List.of(
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"pcode\":\"" + office.code() + "\"}",
                "{\"pcode\":\"" + office.code() + "\",\"code\":7,\"name\":[]}",
                agency(office.code(), "không phải mã", "Tên", "a@b.example"),
                agency(office.code(), office.code() + ".8", "", "a@b.example"))) {
            Envelope answer = client.register(json);
            assertThat(answer.code()).as(json + " " + answer).isNotIn("0", "20", "21");
        }
    }

    @Test
    @Says("5 deleteAgency closes the code for new packets; what waits can still be fetched")
    void aClosedCodeGetsNothingNewAndKeepsWhatWaits() {
        String code = office.code() + ".2";
        client.register(agency(office.code(), code, "Phòng Sẽ đóng", "dong@thu.example"));
        Client theirs = system(code);
        Edxml packet = Edxml.document(office.code(), code);
        client.send(office.code(), packet);
        assertThat(client.delete(code).done()).isTrue();
        Envelope late = client.send(office.code(), Edxml.document(office.code(), code));
        assertThat(late.code()).as("nobody succeeds it: " + late).isEqualTo("18");
        assertThat(late.reason()).contains(code);
        String docId = theirs.waiting("edoc").column("docId").getFirst();
        assertThat(theirs.get(docId).packet()).isEqualTo(packet.bytes());
        assertThat(theirs.download(docId).body()).isEqualTo(packet.bytes());
        assertThat(theirs.acknowledge(docId, "done").done()).isTrue();
    }

    @Test
    @Says("5 a system registers (and closes) only below its own agencies")
    void nobodyClosesOthers() {
        Client stranger = system(office());
        for (String code : List.of(office.code(), "H26", "G22", "H26.KHONGCO", ""))
            assertThat(stranger.delete(code).done()).as(code).isFalse();
        assertThat(client.send(office.code(), Edxml.document(office.code(), office.code()))
                        .done())
                .isTrue();
    }

    @Test
    @Says("4 a closed code goes to its successor or is refused with 18, by configuration")
    void aProvinceThatWasMergedIsNotReachedAsItself() {
        Client successor = system("H38"); // Yên Bái went into Lào Cai
        Edxml packet = Edxml.document(office.code(), "H63");
        Envelope answer = client.send(office.code(), packet);
        assertThat(answer.code()).as(answer.toString()).isIn("0", "18");
        if (answer.code().equals("18")) assertThat(answer.reason()).contains("H63");
        else
            assertThat(successor.waiting("edoc").column("docId"))
                    .anyMatch(docId -> Arrays.equals(successor.download(docId).body(), packet.bytes()));
    }
}
