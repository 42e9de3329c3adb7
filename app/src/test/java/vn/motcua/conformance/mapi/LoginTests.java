package vn.motcua.conformance.mapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.testing.Says;
import vn.motcua.testing.line.Framing;
import vn.motcua.testing.line.Line;
import vn.motcua.testing.line.Reply;
import vn.motcua.testing.line.Request;

/** Section 2: login and session. How long a session lives is shown by {@link SessionLifeTests}. */
class LoginTests extends MapiTest {

    @Test
    @Says({"2 error_code, message, session", "14.1 login good"})
    void aLoginGivesASession() {
        Answer answer = new Site(portal, portal.shared("H26")).login().succeeded();
        assertThat(answer.session()).isNotBlank();
        assertThat(answer.json().path("session").isString()).isTrue();
        assertThat(answer.message()).contains(Answer.WORD);
    }

    @Test
    @Says({"2 anything but 0: refused", "14.1 login bad"})
    void aWrongPasswordGivesNone() {
        Site site = new Site(portal, portal.shared("H26"));
        for (Object password : new Object[] {"wrong", "", null, 7, true, List.of(), Map.of()})
            refused(site.login(Body.of("username", site.account.username(), "password", password)));
    }

    @Test
    @Says("2 anything but 0: refused")
    void aStrangerGetsNone() {
        Site site = new Site(portal, portal.shared("H26"));
        for (Object name : new Object[] {"nobody-at-all", "", null, 7, "' or 1=1 --"})
            refused(site.login(Body.of("username", name, "password", site.account.password())));
    }

    @Test
    @Says("2 username and password are required")
    void bothFieldsAreRequired() {
        Site site = new Site(portal, portal.shared("H26"));
        refused(site.login(Body.of("username", site.account.username())));
        refused(site.login(Body.of("password", site.account.password())));
        refused(site.login(Body.of()));
    }

    private static void refused(Answer answer) {
        answer.failed();
        assertThat(answer.session()).isEmpty();
        assertThat(answer.message()).isNotBlank();
    }

    @Test
    @Says("beyond: whether an account exists is not told")
    void aStrangerAndAWrongPasswordAreAnsweredAlike() {
        Site site = new Site(portal, portal.shared("H26"));
        Answer wrong = site.login(Body.of("username", site.account.username(), "password", "wrong"));
        Answer nobody = site.login(Body.of("username", "nobody-at-all", "password", "wrong"));
        assertThat(nobody.reply().text()).isEqualTo(wrong.reply().text());
    }

    @Test
    @Says("beyond: a wrong password, however often, does not lock a system out that knows the right one")
    void nobodyIsLockedOutByOthers() {
        Site site = new Site(portal, portal.account("H26"));
        for (int i = 0; i < 12; i++)
            refused(site.login(Body.of("username", site.account.username(), "password", "wrong" + i)));
        site.login().succeeded();
    }

    @Test
    @Says("3 match request names without regard to case: also of the login")
    void namesOfFieldsComeInAnyCase() {
        Site site = new Site(portal, portal.shared("H26"));
        site.login(Body.of("UserName", site.account.username(), "PassWord", site.account.password()))
                .succeeded();
        site.login(Body.of("USERNAME", site.account.username(), "PASSWORD", site.account.password()))
                .succeeded();
    }

    @Test
    @Says({
        "2 a new login must not end older sessions of the same account",
        "14.1 two logins, the first session still works"
    })
    void theOlderSessionGoesOn() {
        Site first = province();
        Site second = first.sister();
        assertThat(second.session()).isNotEqualTo(first.session());
        first.ask("LayDanhSachTTHC").succeeded();
        second.ask("LayDanhSachTTHC").succeeded();
        first.ask("LayDanhSachTTHC").succeeded();
    }

    @Test
    @Says("2 several nodes and several sites of one system log in on their own")
    void manySitesWorkSideBySide() {
        Site first = province();
        List<Site> sites = new ArrayList<>(List.of(first));
        IntStream.range(0, 20).forEach(i -> sites.add(first.sister()));
        sites.forEach(Site::session);
        for (Site site : sites) site.ask("LayDanhMucGioiTinh").succeeded();
        assertThat(sites.stream().map(Site::session).distinct()).hasSize(sites.size());
    }

    @Test
    @Says("2 the session is opaque and sent back in each later request, by whichever way")
    void aSessionIsGoodOnEveryPath() {
        Site site = province();
        for (String adapter : List.of("", Way.OLDER_ADAPTER, Way.NEWER_ADAPTER))
            for (String endpoint : List.of(Way.SHARING, Way.WRITING))
                site.by(Way.PLAIN.by(adapter).to(endpoint))
                        .ask("LayDanhMucGioiTinh")
                        .succeeded();
    }

    @Test
    @Says("3 -2: session missing or expired")
    void withoutASessionNothingIsAnswered() {
        Site site = province();
        for (String service :
                List.of("LayDanhSachTTHC", "LayDVC", "TraCuuHoSo", "DongBoHoSoMC", "CapNhatTienDoHoSoMC")) {
            ObjectNode body = site.envelope(service, "mahoso", "x", "isUpdating", "False", "data", List.of());
            site.send(body.deepCopy().without("session")).failed("-2");
            for (Object session : new Object[] {"", "nobody", null, 7, "00000000-0000-0000-0000-000000000000"}) {
                ObjectNode other = body.deepCopy();
                Body.add(other, "session", session);
                site.send(other).failed("-2");
            }
        }
    }

    @Test
    @Says("2 no other credential accompanies later calls; the session travels in the body, not in a header")
    void aSessionInAHeaderIsNone() {
        Site site = province();
        ObjectNode body = site.envelope("LayDanhSachTTHC").without("session");
        try (Line line = new Line(portal.port())) {
            Reply reply = line.exchange(new Request(
                    "POST",
                    "/mapi/g",
                    List.of(
                            Map.entry("Content-Type", "application/json"),
                            Map.entry("session", site.session()),
                            Map.entry("Authorization", "Bearer " + site.session())),
                    body.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    Framing.LENGTH));
            assertThat(Answer.complaints(reply, Answer.PATIENCE)).isEmpty();
            assertThat(reply.text()).contains("\"-2\"");
        }
    }

    @Test
    @Says({"2 refuse a madonvi the account does not hold", "3 -4: account may not act for madonvi"})
    void nobodyActsForAnotherAgency() {
        Site site = province();
        for (String other : List.of("H41", "000.00.00.H41", "G15", "000.00.00.G15")) {
            site.writing(other).ask("LayDanhSachTTHC").failed("-4");
            site.writing(other).insert(Body.dossier(Body.code())).failed("-4");
        }
    }

    @Test
    @Says("2 an agency that nobody has heard of is refused")
    void anUnknownAgencyIsRefused() {
        Site site = province();
        for (String code : List.of("Z99", "000.00.00.Z99", "nowhere", "H26'--", " "))
            assertThat(site.writing(code).ask("LayDanhSachTTHC").code())
                    .as(code)
                    .isIn("-1", "-4", "-6");
    }

    @Test
    @Says("2 accept both forms of madonvi, compare by normalised form")
    void anAgencyMayBeWrittenInEitherForm() {
        for (String code : List.of("H26", "000.00.00.H26", "h26", " H26 "))
            province().writing(code).ask("LayDanhMucGioiTinh").succeeded();
        for (String code : List.of("G15", "000.00.00.G15"))
            ministry().writing(code).ask("LayDanhMucGioiTinh").succeeded();
    }

    @Test
    @Says("2 both forms of madonvi are one agency")
    void bothFormsAreOneAgency() {
        Site site = province();
        String code = Body.code();
        site.writing("000.00.00.H26").insert(Body.dossier(code)).succeeded();
        site.writing("H26").insert(Body.dossier(code)).failed("3");
        site.writing("H26").stored(code);
    }

    @Test
    @Says("2 an account may be made for either form")
    void anAccountMayBeMadeByTheOlderCode() {
        Site site = new Site(portal, portal.account("000.00.00.G15"));
        site.ask("LayDanhMucGioiTinh").succeeded();
        site.writing("G15").ask("LayDanhMucGioiTinh").succeeded();
    }
}
