package vn.motcua.conformance.mapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.testing.Says;
import vn.motcua.testing.line.Reply;

/** Sections 3 and 6.4: clients in the field differ, so an account's administrator says how it is answered. */
class ProfileTests extends MapiTest {

    private static final Profile UPDATES = new Profile("updates", "text");

    @Test
    @Says("issue 5: a partner's profile says whether a repeated insert is refused (3) or taken as an update")
    void aRepeatedInsertIsAnUpdateWhereTheAccountSaysSo() {
        Site site = new Site(portal, portal.account("H26", UPDATES));
        String code = Body.code();
        site.insert(Body.dossier(code)).succeeded();
        site.insert(Body.dossier(code).put("ChuHoSo", "Trần Văn Bình").put("TrangThaiHoSo", "4"))
                .succeeded();
        assertThat(site.stored(code).text("ChuHoSo")).isEqualTo("Trần Văn Bình");
        assertThat(site.stored(code).text("TrangThaiHoSo")).isEqualTo("4");
    }

    @Test
    @Says(
            "6.4 lists are replaced when sent non-empty and left alone otherwise: also by an insert that is taken as an update")
    void aRepeatedInsertErasesNoLists() {
        Site site = new Site(portal, portal.account("H26", UPDATES));
        String code = Body.code();
        site.insert(Body.fullDossier(code)).succeeded();
        int papers = site.stored(code).list("TaiLieuNop").size();
        site.insert(Body.dossier(code)).succeeded();
        assertThat(site.stored(code).list("TaiLieuNop")).hasSize(papers).isNotEmpty();
    }

    @Test
    @Says("issue 5: the profile is the account's, and not the agency's")
    void anotherAccountOfTheSameAgencyIsRefusedAsBefore() {
        Site lenient = new Site(portal, portal.account("H26", UPDATES));
        String code = Body.code();
        lenient.insert(Body.dossier(code)).succeeded();
        assertThat(province().insert(Body.dossier(code)).failed("3").message()).contains("đã tồn tại");
    }

    @Test
    @Says("3 a per-account switch for the number 0")
    void successIsANumberWhereTheAccountSaysSo() {
        Form form = new Form(portal.account("H26", new Profile("refused", "number")));
        assertThat(form.signedIn.isNumber()).isTrue();
        assertThat(form.signedIn.asInt()).isZero();
        assertThat(form.code("LayDanhMucLinhVuc").isNumber()).isTrue();
        assertThat(form.code("KhongCoDichVuNay").isString()).isTrue();
    }

    @Test
    @Says("3 a per-account switch for \"00\"")
    void successIsTwoDigitsForVersionsOf2019() {
        Form form = new Form(portal.account("H26", new Profile("refused", "two-digits")));
        assertThat(form.signedIn.asString()).isEqualTo("00");
        assertThat(form.code("LayDanhMucLinhVuc").asString()).isEqualTo("00");
        assertThat(form.code("KhongCoDichVuNay").asString()).isEqualTo("-5");
    }

    /** A site whose answers are read by no more than their code: existing clients of this form read no other. */
    private final class Form {
        private final Site site;
        private final JsonNode signedIn;

        Form(Account account) {
            Site fresh = new Site(portal, account);
            JsonNode login = read(fresh.raw(
                    Site.LOGIN,
                    Body.of("username", account.username(), "password", account.password())
                            .toString()));
            site = fresh.with(login.path("session").asString());
            signedIn = login.path("error_code");
        }

        JsonNode code(String service) {
            ObjectNode body = site.envelope(service);
            return read(site.raw(Way.WRITING, body.toString())).path("error_code");
        }

        private static JsonNode read(Reply reply) {
            assertThat(reply.status()).isEqualTo(200);
            return Answer.JSON.readTree(reply.text());
        }
    }
}
