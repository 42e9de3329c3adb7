package vn.motcua.conformance.mapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.conformance.mapi.Way.Destination;
import vn.motcua.testing.Says;
import vn.motcua.testing.line.Framing;
import vn.motcua.testing.line.Line;
import vn.motcua.testing.line.Reply;
import vn.motcua.testing.line.Request;

/** Section 1: how requests and answers travel. */
class TransportTests extends MapiTest {

    private static final List<String> ENDPOINTS = List.of(Way.WRITING, Way.SHARING);

    @Test
    @Says({"1 login at /mapi/login", "14.2 each path at the root"})
    void anAgencyMayCallDirectly() {
        eachPathIsThere(Way.PLAIN);
    }

    @Test
    @Says({"1 older adapter: …/XrdAdapter/RestService/forward{path}", "14.2 each path behind the older adapter"})
    void thePathsStandBehindTheOlderAdapterToo() {
        eachPathIsThere(Way.PLAIN.by(Way.OLDER_ADAPTER));
    }

    @Test
    @Says({"1 newer adapter: …/VXPAdapter/RestService/forward{path}", "14.2 each path behind the newer adapter"})
    void thePathsStandBehindTheNewerAdapterToo() {
        eachPathIsThere(Way.PLAIN.by(Way.NEWER_ADAPTER));
    }

    @Test
    @Says({"1 destination as query parameter dstcode", "14.2 dstcode in query"})
    void theDestinationMayStandInTheQuery() {
        for (String adapter : List.of("", Way.OLDER_ADAPTER, Way.NEWER_ADAPTER))
            eachPathIsThere(Way.PLAIN.by(adapter).naming(Destination.QUERY));
    }

    @Test
    @Says({"1 destination as HTTP header dstcode", "14.2 dstcode in header"})
    void theDestinationMayStandInAHeader() {
        for (String adapter : List.of("", Way.OLDER_ADAPTER, Way.NEWER_ADAPTER))
            eachPathIsThere(Way.PLAIN.by(adapter).naming(Destination.HEADER));
    }

    /** The path with whatever query, asked with the headers given. */
    private Reply asked(String path, Map<String, String> headers, String body) {
        List<Map.Entry<String, String>> all = List.copyOf(headers.entrySet());
        try (Line line = new Line(portal.port())) {
            return line.exchange(new Request("POST", path, all, body.getBytes(StandardCharsets.UTF_8), Framing.LENGTH));
        }
    }

    private void eachPathIsThere(Way way) {
        Site site = new Site(portal, portal.shared("H26")).by(way);
        site.login().succeeded();
        for (String endpoint : ENDPOINTS)
            site.by(way.to(endpoint)).ask("LayDanhMucGioiTinh").succeeded();
    }

    @Test
    @Says({"1 ignore dstcode in either position", "1 ignore providerurl"})
    void whereToAndThroughWhatIsIgnored() {
        Site site = province();
        String body = site.envelope("LayDanhMucGioiTinh").toString();
        String query = "?dstcode=VN:GOV:somewhere:else&providerurl=http://127.0.0.1:9/service";
        Reply reply = asked(
                "/mapi/g" + query,
                Map.of("Content-Type", "application/json", "dstcode", "VN:NOBODY", "providerurl", "x"),
                body);
        assertThat(Answer.complaints(reply, Answer.PATIENCE)).isEmpty();
        assertThat(Answer.JSON.readTree(reply.text()).path("error_code").asString())
                .isEqualTo("0");
    }

    @Test
    @Says("1 header names are matched without regard to case")
    void headerNamesComeInAnyCase() {
        Way named = Way.PLAIN.naming(Destination.HEADER);
        province()
                .by(named.spelt(name -> name.toUpperCase(Locale.ROOT)))
                .login()
                .succeeded();
        province()
                .by(named.spelt(name -> name.toLowerCase(Locale.ROOT)))
                .login()
                .succeeded();
    }

    @Test
    @Says("1 serve every service on both paths")
    void whatIsReadIsReadOnEitherPath() {
        for (String endpoint : ENDPOINTS) {
            Site site = province().by(Way.PLAIN.to(endpoint));
            for (String service : List.of("LayDanhSachTTHC", "LayDanhMucCoQuan", "LayDVC", "LayDanhMucLinhVuc"))
                site.ask(service).succeeded();
            site.ask("LayThuTuc", "maTTHC", "1.001193").succeeded();
            site.ask("TraCuuHoSo", "mahoso", Body.code()).succeeded();
        }
    }

    @Test
    @Says("1 serve every service on both paths")
    void whatIsWrittenIsWrittenOnEitherPath() {
        for (String endpoint : ENDPOINTS) {
            Site site = province().by(Way.PLAIN.to(endpoint));
            String code = Body.code();
            site.insert(Body.dossier(code)).succeeded();
            site.report(Body.step(code, 1, "4")).succeeded();
        }
    }

    @Test
    @Says({"1 request headers: Accept, Content-Type, Charset, Content-Length", "1 Content-Type with its charset"})
    void theContentTypeMayNameItsCharset() {
        String body = province().envelope("LayDanhMucGioiTinh").toString();
        for (String type : List.of(
                "application/json",
                "application/json;charset=UTF-8",
                "application/json; charset=utf-8",
                "Application/JSON; Charset=\"utf-8\"")) {
            Reply reply = asked("/mapi/g", Map.of("Content-Type", type), body);
            assertThat(Answer.complaints(reply, Answer.PATIENCE)).as(type).isEmpty();
        }
    }

    @Test
    @Says("1 Accept: application/json, as existing clients send it, or none")
    void whatTheClientAcceptsIsNotAsked() {
        String body = province().envelope("LayDanhMucGioiTinh").toString();
        for (String accept :
                List.of("application/json", "*/*", "text/html, image/gif, *; q=.2, */*; q=.2", "text/plain")) {
            Reply reply = asked("/mapi/g", Map.of("Content-Type", "application/json", "Accept", accept), body);
            assertThat(Answer.complaints(reply, Answer.PATIENCE)).as(accept).isEmpty();
        }
    }

    @Test
    @Says("1 do not compress unless asked")
    void nothingIsCompressedUnasked() {
        assertThat(province().ask("LayDanhSachTTHC").succeeded().reply().headers())
                .doesNotContainKey("content-encoding");
    }

    @Test
    @Says("1 answer application/json;charset=UTF-8")
    void answersSayWhatTheyAre() {
        Site site = province();
        for (Answer answer : List.of(
                site.login(),
                site.ask("LayDanhSachTTHC"),
                site.ask("KhongCo"),
                site.with("?").ask("LayDVC")))
            assertThat(answer.reply().header("content-type").toLowerCase(Locale.ROOT))
                    .matches("application/json; ?charset=utf-8");
    }

    @Test
    @Says("1 always answer HTTP 200 with error_code in the body once the request can be parsed")
    void refusalsAreAnsweredWithTwoHundred() {
        Site site = province();
        site.ask("KhongCo").failed();
        site.with("nobody").ask("LayDanhSachTTHC").failed();
        site.writing("G15").ask("LayDanhSachTTHC").failed();
        site.send(Body.of()).failed();
        site.login(Body.of()).failed();
    }

    @Test
    @Says("1 clients follow redirects: there are none")
    void nobodyIsSentElsewhere() {
        Site site = province();
        for (String adapter : List.of("", Way.OLDER_ADAPTER, Way.NEWER_ADAPTER)) {
            Reply reply = site.raw(adapter + "/mapi/login", "{}");
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.headers()).doesNotContainKey("location");
        }
    }

    @Test
    @Says("1 POST always: reading by GET is not offered, and no fault")
    void aGetChangesNothing() {
        for (String path : List.of("/mapi/login", "/mapi/g", "/mapi/p")) {
            try (Line line = new Line(portal.port())) {
                Reply reply = line.exchange(new Request("GET", path, List.of(), new byte[0], Framing.LENGTH));
                assertThat(reply.status()).as(path).isBetween(200, 499);
                assertThat(reply.text().toLowerCase(Locale.ROOT)).doesNotContain(Answer.WORD);
            }
        }
    }

    @Test
    @Says("1 bodies travel with their length, in chunks, or after \"100 Continue\"")
    void bodiesTravelInEachFraming() {
        for (Framing framing : Framing.values()) {
            String code = Body.code();
            province().by(Way.PLAIN.framed(framing)).insert(Body.dossier(code)).succeeded();
            assertThat(province().stored(code).text("ChuHoSo"))
                    .as(framing.name())
                    .isEqualTo("Nguyễn Thị Lan");
        }
    }

    @Test
    @Says("1 HTTP/1.1: one connection carries several calls")
    void oneConnectionCarriesSeveralCalls() {
        Site site = province();
        String body = site.envelope("LayDanhMucGioiTinh").toString();
        try (Line line = new Line(portal.port())) {
            for (int i = 0; i < 3; i++) {
                Reply reply = line.exchange(Way.PLAIN.request("/mapi/g", body));
                assertThat(Answer.complaints(reply, Answer.PATIENCE)).isEmpty();
            }
        }
    }

    @Test
    @Says("1 body: one flat JSON object in UTF-8, its names in any order")
    void theOrderOfNamesMeansNothing() {
        Site site = province();
        String code = Body.code();
        ObjectNode turned =
                Body.of("data", Body.list(Body.dossier(code)), "isUpdating", "False", "service", "DongBoHoSoMC");
        Body.add(turned, "madonvi", site.account.agency(), "session", site.session());
        site.send(turned).succeeded();
        site.stored(code);
    }

    @Test
    @Says("1 escaped and literal letters of a request are the same text")
    void escapedLettersAreLetters() {
        Site site = province();
        String code = Body.code();
        String body = site.envelope("DongBoHoSoMC", "isUpdating", "False", "data", Body.list(Body.dossier(code)))
                .toString()
                .replace("ễ", "\\u1ec5");
        site.post(Way.WRITING, body).succeeded();
        assertThat(site.stored(code).text("ChuHoSo")).isEqualTo("Nguyễn Thị Lan");
    }

    @Test
    @Says("1 what cannot be parsed is refused, and is no fault")
    void whatIsNoJsonIsRefused() {
        Site site = province();
        String deep = "[".repeat(100_000);
        for (String path : List.of("/mapi/login", "/mapi/g", "/mapi/p"))
            for (String body :
                    List.of("", "nonsense", "{", "[]", "null", "7", "\"text\"", "{\"session\":", deep, "{}{}")) {
                Reply reply = site.raw(path, body);
                String text = reply.text().toLowerCase(Locale.ROOT);
                String shown = path + " " + body.substring(0, Math.min(20, body.length()));
                assertThat(reply.status()).as(shown).isBetween(200, 499);
                assertThat(text).as(shown).doesNotContain(Answer.WORD).doesNotContain("exception");
                if (reply.status() == 200)
                    assertThat(Answer.complaints(reply, Answer.PATIENCE))
                            .as(shown)
                            .isEmpty();
            }
        site.login().succeeded();
    }

    @Test
    @Says("1 what is not UTF-8 is refused, and is no fault")
    void otherEncodingsAreNoFault() {
        Site site = province();
        byte[] body =
                site.envelope("TraCuuHoSo", "mahoso", "Hồ sơ é").toString().getBytes(StandardCharsets.ISO_8859_1);
        body[body.length - 4] = (byte) 0xE9; // never a letter by itself in UTF-8
        Reply reply = site.raw(Way.WRITING, body);
        assertThat(reply.status()).isBetween(200, 499);
        site.ask("LayDanhMucGioiTinh").succeeded();
    }

    @Test
    @Says("1 the session travels in the body: no cookie is needed, none is given")
    void noCookieIsGiven() {
        assertThat(province().login().succeeded().reply().headers()).doesNotContainKey("set-cookie");
    }

    @Test
    @Says("1 Host is whatever the adapter writes")
    void theNameOfTheHostMeansNothing() {
        String body = province().envelope("LayDanhMucGioiTinh").toString();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head =
                "POST /mapi/g HTTP/1.1\r\nHost: adapter.h26.example:8080\r\nContent-Type: application/json\r\nContent-Length: "
                        + bytes.length + "\r\n\r\n";
        try (Line line = new Line(portal.port())) {
            line.write(head.getBytes(StandardCharsets.US_ASCII));
            line.write(bytes);
            assertThat(Answer.complaints(line.read("POST"), Answer.PATIENCE)).isEmpty();
        }
    }
}
