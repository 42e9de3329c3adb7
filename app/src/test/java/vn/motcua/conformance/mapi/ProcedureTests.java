package vn.motcua.conformance.mapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.testing.Says;
import vn.motcua.testing.line.Framing;
import vn.motcua.testing.line.Line;
import vn.motcua.testing.line.Reply;
import vn.motcua.testing.line.Request;

/** Sections 5 and 5.1: the list of procedures, and for every code on it the full procedure with all that existing clients break without. */
class ProcedureTests extends MapiTest {

    /** Carried out by every commune, so by each province's units. */
    private static final String BIRTH = "1.001193";

    private static final Map<Portal, List<JsonNode>> READ = new ConcurrentHashMap<>();

    /** Every procedure of a ministry and of two provinces, in full. */
    private List<JsonNode> all() {
        return READ.computeIfAbsent(portal, absent -> {
            List<JsonNode> all = new ArrayList<>();
            for (Site site : List.of(ministry(), province(), neighbour()))
                for (Item listed : site.ask("LayDanhSachTTHC").succeeded().rows())
                    all.add(full(site, listed.json().path("MATTHC").asString("")));
            assertThat(all).isNotEmpty();
            return all;
        });
    }

    private static JsonNode full(Site site, String code) {
        JsonNode result = site.ask("LayThuTuc", "maTTHC", code).succeeded().result();
        assertThat(result.isArray()).as(code).isTrue();
        assertThat(result.size()).as("procedures of the code " + code).isEqualTo(1);
        return result.get(0);
    }

    private void each(Consumer<JsonNode> must) {
        for (JsonNode procedure : all()) {
            try {
                must.accept(procedure);
            } catch (AssertionError e) {
                throw new AssertionError(procedure.path("MATTHC") + ": " + e.getMessage(), e);
            }
        }
    }

    private void eachTime(Consumer<JsonNode> must) {
        each(procedure -> procedure
                .path("CACHTHUCTHUCHIEN")
                .forEach(way -> way.path("THOIGIAN").forEach(must)));
    }

    private void eachFee(Consumer<JsonNode> must) {
        eachTime(time -> time.path("PHILEPHI").forEach(must));
    }

    @Test
    @Says("5 LayDanhSachTTHC: an array of MATTHC, TENTTHC")
    void theListHasCodesAndNames() {
        List<Item> rows = province().ask("LayDanhSachTTHC").succeeded().rows();
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.json().path("MATTHC").asString("")).isNotBlank();
            assertThat(row.json().path("TENTTHC").asString("")).isNotBlank();
        });
        assertThat(rows.stream().map(row -> row.text("MATTHC"))).doesNotHaveDuplicates();
    }

    @Test
    @Says("5 the list is complete for the caller: procedures of units below it, central ones included")
    void theListHoldsWhatUnitsBelowCarryOut() {
        for (Site site : List.of(province(), neighbour()))
            assertThat(site.ask("LayDanhSachTTHC").succeeded().rows())
                    .extracting(row -> row.text("MATTHC"))
                    .contains(BIRTH);
    }

    @Test
    @Says("5 the list is complete for the caller, however the agency is written")
    void theListIsTheSameInEitherForm() {
        assertThat(codes(province().writing("000.00.00.H26")))
                .isEqualTo(codes(province().writing("H26")));
    }

    private static List<String> codes(Site site) {
        return site.ask("LayDanhSachTTHC").succeeded().rows().stream()
                .map(row -> row.text("MATTHC"))
                .sorted()
                .toList();
    }

    @Test
    @Says("5 a procedure is on the list of whom it names among its agencies")
    void whoIsNamedAsCarryingItOutHasItOnTheList() {
        List<String> listed = codes(ministry());
        for (JsonNode procedure : all())
            for (JsonNode agency : procedure.path("COQUANTHUCHIEN"))
                if (Set.of("G15", "000.00.00.G15")
                        .contains(agency.path("MADONVI").asString("")))
                    assertThat(listed).contains(procedure.path("MATTHC").asString(""));
    }

    @Test
    @Says("5 without page and pagesize give all; pages add up to the whole")
    void pagesAddUpToTheWhole() {
        Site site = province();
        List<String> whole = codes(site);
        List<String> paged = new ArrayList<>();
        for (int page = 1; page <= whole.size() + 1; page++)
            site.ask("LayDanhSachTTHC", "page", page, "pagesize", 7)
                    .succeeded()
                    .rows()
                    .forEach(row -> paged.add(row.text("MATTHC")));
        assertThat(paged.stream().sorted().toList()).isEqualTo(whole);
    }

    @Test
    @Says({"5.1 result[0] is the procedure", "14.3 every code of the list → LayThuTuc"})
    void everyListedCodeHasItsProcedure() {
        Site site = province();
        for (Item listed : site.ask("LayDanhSachTTHC").succeeded().rows()) {
            JsonNode full = full(site, listed.text("MATTHC"));
            assertThat(full.path("MATTHC").asString("")).isEqualTo(listed.text("MATTHC"));
            assertThat(full.path("TENTTHC").asString("")).isEqualTo(listed.text("TENTTHC"));
        }
    }

    @Test
    @Says({"5 unknown maTTHC", "14.4 unknown maTTHC → error_code not 0 or an empty array, HTTP 200"})
    void anUnknownCodeHasNone() {
        for (Object code : new Object[] {"9.999999", "", "nothing", null, 7, "1.001193 "}) {
            Answer answer = province().ask("LayThuTuc", "maTTHC", code);
            if (answer.done() && !"1.001193 ".equals(code))
                assertThat(answer.rows()).isEmpty();
        }
        Answer without = province().ask("LayThuTuc");
        if (without.done()) assertThat(without.rows()).isEmpty();
    }

    @Test
    @Says("5.1 ID, a number or a string")
    void eachHasAnId() {
        each(one -> assertThat(one.path("ID").asString("")).isNotBlank());
        assertThat(all().stream()
                        .map(one -> one.path("MATTHC") + " " + one.path("ID"))
                        .distinct())
                .hasSameSizeAs(
                        all().stream().map(one -> one.path("MATTHC")).distinct().toList());
    }

    @Test
    @Says("5.1 MATTHC, TENTTHC")
    void eachHasCodeAndName() {
        each(one -> {
            assertThat(one.path("MATTHC").isString()).isTrue();
            assertThat(one.path("TENTTHC").asString("")).isNotBlank();
        });
    }

    @Test
    @Says("5.1 LOAITTHC: 1, 2 or 3")
    void eachHasItsKind() {
        each(one -> assertThat(one.path("LOAITTHC").asString("")).matches("[123]"));
    }

    @Test
    @Says("5.1 TRANGTHAI 1 = public")
    void eachIsPublic() {
        each(one -> assertThat(one.path("TRANGTHAI").asString("")).isEqualTo("1"));
    }

    @Test
    @Says({"5.1 LINHVUCTHUCHIEN: give exactly one", "14.3 exactly one field"})
    void eachHasExactlyOneField() {
        each(one -> {
            JsonNode fields = one.path("LINHVUCTHUCHIEN");
            assertThat(fields.isArray() && fields.size() == 1)
                    .as("fields " + fields)
                    .isTrue();
            assertThat(fields.get(0).path("MALINHVUC").asString("")).isNotBlank();
            assertThat(fields.get(0).path("TENLINHVUC").asString("")).isNotBlank();
        });
    }

    @Test
    @Says("5.1 TRINHTUTHUCHIEN: TRINHTU always present, steps as text")
    void stepsAreLists() {
        each(one -> one.path("TRINHTUTHUCHIEN").forEach(course -> {
            assertThat(course.path("TRUONGHOP").isString()).isTrue();
            assertThat(course.path("TRINHTU").isArray()).isTrue();
            course.path("TRINHTU")
                    .forEach(step ->
                            assertThat(step.path("TENTRINHTU").isString()).isTrue());
        }));
    }

    @Test
    @Says("5.1 CACHTHUCTHUCHIEN: an array, one a channel; KENH 1, 2 or 3")
    void eachSaysByWhichChannels() {
        each(one -> {
            JsonNode ways = one.path("CACHTHUCTHUCHIEN");
            assertThat(ways.isArray() && !ways.isEmpty()).as("ways " + ways).isTrue();
            List<String> channels = new ArrayList<>();
            ways.forEach(way -> channels.add(way.path("KENH").asString("")));
            assertThat(channels).allMatch(channel -> channel.matches("[123]")).doesNotHaveDuplicates();
        });
    }

    @Test
    @Says({"5.1 THOIGIAN: at least one", "14.3 at least one THOIGIAN each"})
    void eachChannelHasATimeLimit() {
        each(one -> one.path("CACHTHUCTHUCHIEN")
                .forEach(way -> assertThat(way.path("THOIGIAN").isArray()
                                && !way.path("THOIGIAN").isEmpty())
                        .as("limits " + way.path("THOIGIAN"))
                        .isTrue()));
    }

    @Test
    @Says({"5.1 THOIGIANGIAIQUYET must parse as a whole number", "14.3 whole-number limits"})
    void limitsAreWholeNumbers() {
        eachTime(time -> assertThat(time.path("THOIGIANGIAIQUYET").asString("")).matches("\\d{1,9}"));
    }

    @Test
    @Says("5.1 DONVITINH: a string, never null")
    void unitsAreText() {
        eachTime(time -> assertThat(time.path("DONVITINH").isString())
                .as("unit " + time.path("DONVITINH"))
                .isTrue());
    }

    @Test
    @Says({"5.1 PHILEPHI: an array, never absent or null", "14.3 PHILEPHI array present"})
    void feesAreAList() {
        eachTime(time -> assertThat(time.path("PHILEPHI").isArray())
                .as("fees " + time.path("PHILEPHI"))
                .isTrue());
    }

    @Test
    @Says({"5.1 SOTIEN: a string; emit digits", "14.3 SOTIEN a string"})
    void amountsAreDigitsInAString() {
        eachFee(fee -> {
            assertThat(fee.path("SOTIEN").isString())
                    .as("amount " + fee.path("SOTIEN"))
                    .isTrue();
            assertThat(fee.path("SOTIEN").asString()).matches("\\d*");
        });
    }

    @Test
    @Says("5.1 MAPHILEPHI: emit 1' for phí and 2 for lệ phí")
    void kindsOfFeesAreWrittenAsTheCatalogueDoes() {
        eachFee(fee -> {
            assertThat(fee.path("MAPHILEPHI").isString()).isTrue();
            assertThat(fee.path("MAPHILEPHI").asString()).isIn("1'", "2");
        });
    }

    @Test
    @Says("5.1 DONVI and MOTA of a fee are strings")
    void feesAreWorded() {
        eachFee(fee -> {
            for (String name : List.of("DONVI", "MOTA"))
                assertThat(fee.path(name).isString() || fee.path(name).isMissingNode())
                        .as(name + " " + fee)
                        .isTrue();
        });
    }

    @Test
    @Says("5.1 CAPTHUCHIEN: levels 0 to 3")
    void eachSaysAtWhichLevels() {
        each(one -> {
            assertThat(one.path("CAPTHUCHIEN").isArray()).isTrue();
            one.path("CAPTHUCHIEN").forEach(level -> {
                assertThat(level.path("CAPTHUCHIEN").asString("")).matches("[0-3]");
                assertThat(level.path("TENCAP").asString("")).isNotBlank();
            });
        });
    }

    @Test
    @Says("5.1 COQUANTHUCHIEN: agencies that carry it out")
    void eachNamesItsAgencies() {
        each(one -> {
            assertThat(one.path("COQUANTHUCHIEN").isArray()).isTrue();
            one.path("COQUANTHUCHIEN").forEach(agency -> {
                assertThat(agency.path("MADONVI").isString()).isTrue();
                assertThat(agency.path("TENDONVI").asString("")).isNotBlank();
            });
        });
    }

    @Test
    @Says("5.1 KETQUATHUCHIEN: an array (may be empty) of MAKETQUA, TENKETQUA, TENTEP, URL")
    void eachNamesItsResults() {
        each(one -> {
            assertThat(one.path("KETQUATHUCHIEN").isArray()).isTrue();
            one.path("KETQUATHUCHIEN").forEach(result -> {
                assertThat(result.path("MAKETQUA").asString("")).isNotBlank();
                assertThat(result.path("TENKETQUA").asString("")).isNotBlank();
            });
        });
    }

    @Test
    @Says("5.1 THANHPHANHOSO: cases with GIAYTO; MAGIAYTO, TENGIAYTO, whole numbers of copies")
    void papersAreCountedInWholeNumbers() {
        each(one -> one.path("THANHPHANHOSO").forEach(part -> {
            assertThat(part.path("GIAYTO").isArray()).isTrue();
            part.path("GIAYTO").forEach(paper -> {
                assertThat(paper.path("MAGIAYTO").asString("")).isNotBlank();
                assertThat(paper.path("TENGIAYTO").asString("")).isNotBlank();
                for (String copies : List.of("SOBANCHINH", "SOBANSAO"))
                    assertThat(paper.path(copies).asString("")).as(copies).matches("\\d*");
            });
        }));
    }

    @Test
    @Says("5.1 CANCUPHAPLY: SOVANBAN, TENVANBAN, …")
    void legalBasesAreNamed() {
        each(one -> one.path("CANCUPHAPLY")
                .forEach(basis -> assertThat(basis.path("SOVANBAN").asString("")
                                + basis.path("TENVANBAN").asString(""))
                        .isNotBlank()));
    }

    @Test
    @Says(
            "5.1 lists are lists: DOITUONGTHUCHIEN, COQUANCOTHAMQUYEN, COQUANDUOCUYQUYEN, COQUANPHOIHOP, TTHCLIENQUAN, TTHCLIENTHONG")
    void whatIsAListIsOne() {
        each(one -> {
            for (String list : List.of(
                    "DOITUONGTHUCHIEN",
                    "COQUANCOTHAMQUYEN",
                    "COQUANDUOCUYQUYEN",
                    "COQUANPHOIHOP",
                    "TTHCLIENQUAN",
                    "TTHCLIENTHONG",
                    "TRINHTUTHUCHIEN",
                    "THANHPHANHOSO",
                    "CANCUPHAPLY"))
                assertThat(one.path(list).isArray() || one.path(list).isMissingNode())
                        .as(list + " " + one.path(list))
                        .isTrue();
            for (String related : List.of("TTHCLIENQUAN", "TTHCLIENTHONG"))
                one.path(related)
                        .forEach(code -> assertThat(code.isString()).as(related).isTrue());
        });
    }

    @Test
    @Says({"5.1 all keys upper case", "3 upper case throughout in catalogue answers"})
    void keysAreUpperCase() {
        each(one -> assertThat(lowerCased(one)).isEmpty());
    }

    private static List<String> lowerCased(JsonNode node) {
        List<String> found = new ArrayList<>();
        node.properties().stream()
                .map(Map.Entry::getKey)
                .filter(key -> !key.matches("[A-Z_0-9]+"))
                .forEach(found::add);
        node.values().forEach(value -> found.addAll(lowerCased(value)));
        return found;
    }

    @Test
    @Says({"5.1 URL: download by plain GET without login", "14.3 every URL downloadable anonymously"})
    void everyFileCanBeFetchedByAnybody() {
        each(one -> {
            for (String url : urls(one)) {
                URI address = URI.create(url);
                assertThat(address.isAbsolute()).as(url).isTrue();
                String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
                try (Line line = new Line(portal.port())) {
                    Reply reply = line.exchange(
                            new Request("GET", address.getRawPath() + query, List.of(), new byte[0], Framing.LENGTH));
                    assertThat(reply.status()).as(url).isEqualTo(200);
                    assertThat(reply.body()).as(url).isNotEmpty();
                }
            }
        });
    }

    private static List<String> urls(JsonNode node) {
        List<String> found = new ArrayList<>();
        node.properties().forEach(field -> {
            if (field.getKey().equals("URL") && !field.getValue().asString("").isEmpty())
                found.add(field.getValue().asString());
        });
        node.values().forEach(value -> found.addAll(urls(value)));
        return found;
    }

    @Test
    @Says("5.2 LayDVC: MADVC (MATTHC and a suffix), TENDVC, MATTHC, TENTTHC, APDUNGDVC with MUCDO as an integer")
    void onlineServicesNameTheirProcedure() {
        province().ask("LayDVC").succeeded().result().path("data").forEach(service -> {
            String procedure = service.path("MATTHC").asString("");
            assertThat(procedure).isNotBlank();
            assertThat(service.path("MADVC").asString("")).startsWith(procedure + ".");
            for (String name : List.of("TENDVC", "TENTTHC", "TENCOQUANBANHANH", "TENLINHVUC"))
                assertThat(service.path(name).isString()).as(name).isTrue();
            assertThat(service.path("APDUNGDVC").isArray()).isTrue();
            service.path("APDUNGDVC").forEach(offer -> {
                assertThat(offer.path("MACOQUANTHUCHIEN").isString()).isTrue();
                assertThat(offer.path("MUCDO").isIntegralNumber()).isTrue();
            });
        });
    }

    @Test
    @Says("5.2 what can be applied for online is an online service")
    void whatIsAppliedForOnlineIsAmongTheServices() {
        assertThat(province().ask("LayDVC").succeeded().result().path("data").values())
                .extracting(service -> service.path("MATTHC").asString(""))
                .contains(BIRTH);
    }

    @Test
    @Says("5 LayQDCB: SOQUYETDINH, NGAYQUYETDINH as ISO 8601, TRICHYEU, for the IDQUYETDINHCONGBO of a procedure")
    void theDecisionBehindAProcedureIsFound() {
        each(one -> {
            String id = one.path("IDQUYETDINHCONGBO").asString("");
            if (id.isEmpty()) return;
            List<Item> rows =
                    province().ask("LayQDCB", "idQDCB", id).succeeded().rows();
            assertThat(rows).as("decision " + id).isNotEmpty();
            assertThat(rows.getFirst().json().path("SOQUYETDINH").asString("")).isNotBlank();
            assertThat(rows.getFirst().text("NGAYQUYETDINH")).matches("|\\d{4}-\\d\\d-\\d\\d.*");
        });
    }

    @Test
    @Says("5 LayQDCB: an unknown decision is none")
    void anUnknownDecisionIsNone() {
        for (Object id : new Object[] {"0", "-1", "nothing", 99999999999L}) {
            Answer answer = province().ask("LayQDCB", "idQDCB", id);
            if (answer.done()) assertThat(answer.rows()).isEmpty();
        }
    }
}
