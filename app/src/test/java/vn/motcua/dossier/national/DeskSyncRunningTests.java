package vn.motcua.dossier.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.dossier.life.Withdraw;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.testing.RunningTest;

/** What our own desk does reaches the nation's view as any other agency's does, and what is lost on the way is found and told anew. */
@RunningTest
class DeskSyncRunningTests {

    @Autowired
    private DossierWorld world;

    @Autowired
    private OpenDossier open;

    @Autowired
    private Withdraw withdraw;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private NationalDossiers national;

    @Autowired
    private DeskSync sync;

    @Autowired
    private CompareWithDesk compare;

    @Autowired
    private TakeDossiers take;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private DossierId id;

    @BeforeEach
    void open() {
        long revision = world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString());
        id = world.as(DemoPerson.LAN, () -> open.run(world.application(revision)))
                .id();
        tell();
    }

    @Test
    void whatTheDeskDoesTheNationSees() {
        NationalView seen = seen();
        DossierView desk = desk();
        assertThat(seen.own()).isTrue();
        assertThat(seen.status()).isEqualTo("1");
        assertThat(seen.procedure()).isEqualTo(desk.procedureCode());
        assertThat(seen.submitted()).isEqualTo(desk.submitted().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        world.as(DemoPerson.LAN, () -> withdraw.run(id, "Tôi đổi ý"));
        tell();
        assertThat(seen().status()).isEqualTo("7");
        assertThat(national.steps(seen().id())).hasSize(desk().version());
        assertThat(tell()).as("nothing is left to tell").isZero();
    }

    @Test
    void whatIsLostIsFoundAndToldAnew() {
        LocalDate today = LocalDate.now(clock.withZone(DatabaseClock.VIETNAM));
        NationalView seen = seen();
        jdbc.sql("delete from dossier.national_step where dossier = ?")
                .param(seen.id())
                .update();
        assertThat(compareOn(today)).as("a hole in the steps").isPositive();
        tell();
        assertThat(national.steps(seen.id())).hasSize(1);
        jdbc.sql("delete from dossier.national where id = ?").param(seen.id()).update();
        assertThat(compareOn(today)).as("a dossier that is not there").isPositive();
        tell();
        assertThat(seen().status()).isEqualTo("1");
        jdbc.sql("update dossier.national set source_version = 0, status = '9', hash = 0 where id = ?")
                .param(seen().id())
                .update();
        assertThat(compareOn(today)).as("another state").isPositive();
        tell();
        assertThat(seen().status()).isEqualTo("1");
    }

    @Test
    void noSystemOutsideChangesWhatTheDeskKeeps() {
        JsonNode item = JsonMapper.shared()
                .readTree("{\"MaHoSo\":\"" + desk().code() + "\",\"MaTTHC\":\"1.001193\",\"TrangThaiHoSo\":\"10\"}");
        Told outside = new Told(desk().agency(), desk().agency(), false, "ngoai");
        for (boolean inserts : List.of(true, false)) {
            Taken taken = Actors.as(Actor.SYSTEM, () -> take.take(outside, List.of(item), inserts));
            assertThat(taken.refused()).hasSize(1);
            assertThat(taken.refused().getFirst().why())
                    .isInstanceOfSatisfying(
                            Refused.class,
                            why -> assertThat(why.refusal()).isEqualTo(NationalRefusal.DOSSIER_OF_OUR_DESK));
        }
        assertThat(seen().status()).isEqualTo("1");
    }

    private int compareOn(LocalDate day) {
        return Actors.as(Actor.SYSTEM, () -> compare.compare(desk().agency(), day, day));
    }

    private int tell() {
        return Actors.as(Actor.SYSTEM, sync::all);
    }

    private DossierView desk() {
        return dossiers.find(id).orElseThrow();
    }

    private NationalView seen() {
        List<NationalView> found = national.find(desk().code().text());
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
