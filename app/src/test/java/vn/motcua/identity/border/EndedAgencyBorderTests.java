package vn.motcua.identity.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.EndedAgencies;
import vn.motcua.certifiedcopy.RefusalGround;
import vn.motcua.certifiedcopy.desk.EndCopy;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.testing.RunningTest;
import vn.motcua.testing.TestSignIns;
import vn.motcua.vault.VaultWorld;

/** What an agency left that ended is reached on the pages by whoever took over from it, and by nobody else: neither by who served there nor by a neighbour. */
@RunningTest
@SuppressWarnings("NullAway.Init")
class EndedAgencyBorderTests {

    private static final String ADMINISTRATOR = "agency-administrator";
    private static int next;

    @LocalServerPort
    private int port;

    @Autowired
    private TestSignIns signIns;

    @Autowired
    private EndedAgencies ended;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private EndCopy refuse;

    @Autowired
    private JdbcClient jdbc;

    private AgencyId before;
    private AgencyId heir;
    private AgencyId beside;
    private Actor former;

    @BeforeEach
    void found() {
        next++;
        before = ended.founded("Cơ quan thử đã hết " + next, null);
        heir = ended.founded("Cơ quan thử nhận lại " + next, null);
        beside = ended.founded("Cơ quan thử bên cạnh " + next, null);
        former = ended.official(before, "Quản trị cũ", ADMINISTRATOR);
    }

    @Test
    void accountsOfItsSystemsAreLockedByWhoeverTookOver() {
        String its = partner(before);
        String both = partner(before, heir);
        String foreign = partner(before, beside);
        end();
        Caller mine = caller(ended.official(heir, "Quản trị mới", ADMINISTRATOR));
        Caller stranger = caller(ended.official(beside, "Quản trị bên cạnh", ADMINISTRATOR));
        assertThat(mine.get("/dossier/partners").body()).contains(its, both);
        assertThat(stranger.get("/dossier/partners").body()).doesNotContain(its, both);
        for (String username : new String[] {its, both}) {
            String one = "/dossier/partners/" + username;
            assertThat(stranger.get(one).statusCode()).isEqualTo(404);
            assertThat(stranger.post(one + "/lock", Map.of()).statusCode()).isEqualTo(404);
            assertThat(caller(former).post(one + "/lock", Map.of()).statusCode())
                    .isIn(403, 404);
            assertThat(locked(username)).isFalse();
            assertThat(mine.get(one).statusCode()).isEqualTo(200);
            assertThat(mine.post(one + "/lock", Map.of()).statusCode()).isEqualTo(303);
            assertThat(locked(username)).isTrue();
            assertThat(mine.post(one + "/opening", Map.of()).statusCode()).isEqualTo(303);
        }
        assertThat(mine.get("/dossier/partners/" + foreign).statusCode())
                .as("it speaks for another one, too")
                .isEqualTo(404);
    }

    @Test
    void itsHoldIsLiftedByWhoeverTookOver() {
        String page = "/axis/keeping/" + before;
        Caller placer = caller(former);
        assertThat(placer.post(page + "/holds", Map.of("reason", "Thanh tra")).statusCode())
                .isEqualTo(303);
        long hold = jdbc.sql("select id from axis.content_hold where agency = ?")
                .param(before.value())
                .query(Long.class)
                .single();
        end();
        Map<String, String> lifting = Map.of("lifting", "Thanh tra đã kết thúc");
        String lift = page + "/holds/" + hold + "/lifting";
        for (Caller not :
                new Caller[] {caller(former), caller(ended.official(beside, "Quản trị bên cạnh", ADMINISTRATOR))}) {
            assertThat(not.get(page).statusCode()).isEqualTo(403);
            for (String form : new String[] {page, page + "/untaken", page + "/holds", lift})
                assertThat(not.post(form, lifting).statusCode()).as(form).isEqualTo(403);
        }
        assertThat(lifted(hold)).isFalse();
        Caller mine = caller(ended.official(heir, "Quản trị mới", ADMINISTRATOR));
        assertThat(mine.get(page).statusCode()).isEqualTo(200);
        assertThat(mine.post(page + "/untaken", Map.of("untaken", "7")).statusCode())
                .isEqualTo(303);
        assertThat(mine.post(lift, lifting).statusCode()).isEqualTo(303);
        assertThat(lifted(hold)).isTrue();
    }

    @Test
    void aLetterOfRefusalIsReadByWhoeverTookOver() {
        CopyId copy = new CopyId(UUID.randomUUID());
        jdbc.sql("""
                        insert into certifiedcopy.copy (id, agency, state, person_number, person_name, title, issuer, begun_at, begun_by, officer)
                        values (?, ?, 'COMPARING', ?, 'Nguyễn Thị Lan', 'Bằng tốt nghiệp đại học', 'Trường Đại học Luật Hà Nội', now(), ?, 'Quản trị cũ')""")
                .params(copy.value(), before.value(), VaultWorld.somebody().number(), copy.value())
                .update();
        Actors.as(former, () -> {
            refuse.refuse(copy, RefusalGround.ALTERED, "Bị tẩy xóa năm sinh");
            return true;
        });
        end();
        String letter = "/certifiedcopy/refusals/" + copy + ".pdf";
        assertThat(caller(ended.official(heir, "Quản trị mới", ADMINISTRATOR))
                        .get(letter)
                        .statusCode())
                .isEqualTo(200);
        for (Actor not : new Actor[] {former, ended.official(beside, "Quản trị bên cạnh", ADMINISTRATOR)})
            assertThat(caller(not).get(letter).statusCode()).isEqualTo(404);
    }

    private void end() {
        ended.replaced(before, heir, LocalDate.of(2023, 5, 1));
    }

    private Caller caller(Actor official) {
        String session =
                signIns.signIn(accounts.find(EndedAgencies.account(official)).orElseThrow());
        return new Caller(port).with(signIns.sessionName(), session).ready("/status");
    }

    private String partner(AgencyId... agencies) {
        String username = "thu-" + UUID.randomUUID().toString().substring(0, 13);
        long id = jdbc.sql("""
                        insert into dossier.partner (username, name, password_hash, opened_at)
                        values (?, 'Phần mềm thử', ?, now()) returning id""").params(username, new byte[32]).query(Long.class).single();
        for (AgencyId agency : agencies)
            jdbc.sql("insert into dossier.partner_agency (partner, agency) values (?, ?)")
                    .params(id, agency.value())
                    .update();
        return username;
    }

    private boolean locked(String username) {
        return Objects.requireNonNull(jdbc.sql("select locked_at is not null from dossier.partner where username = ?")
                .param(username)
                .query(Boolean.class)
                .single());
    }

    private boolean lifted(long hold) {
        return Objects.requireNonNull(jdbc.sql("select lifted_at is not null from axis.content_hold where id = ?")
                .param(hold)
                .query(Boolean.class)
                .single());
    }
}
