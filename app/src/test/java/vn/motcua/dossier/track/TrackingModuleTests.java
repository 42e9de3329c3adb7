package vn.motcua.dossier.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.identity.guard.Network;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.testing.RunningTest;

/** Looking up by code and figures: right figures show it, guessing does not pay, and an unknown code answers as wrong figures do. */
@RunningTest
class TrackingModuleTests {

    @Autowired
    private DossierWorld world;

    @Autowired
    private OpenDossier open;

    @Autowired
    private Tracking tracking;

    @Test
    void theFiguresOfPhoneOrNumberShowIt() {
        DossierCode code = opened();
        Network home = new Network("a1", "a");
        assertThat(tracking.run(code, "5678", home).code()).isEqualTo(code);
        assertThat(tracking.run(code, "0123", home).code()).isEqualTo(code);
        assertThat(refusal(code, "5679", home)).isEqualTo(DossierRefusal.NO_SUCH_CODE_AND_FIGURES);
        assertThat(refusal(code, "8", home)).isEqualTo(DossierRefusal.NO_SUCH_CODE_AND_FIGURES);
        assertThat(refusal(code, "", home)).isEqualTo(DossierRefusal.NO_SUCH_CODE_AND_FIGURES);
    }

    @Test
    void guessingFromOnePlaceSoonWaits() {
        DossierCode code = opened();
        DossierCode unknown = new DossierCode("H26.101-200101-0001");
        List<Refusal> real = new ArrayList<>();
        List<Refusal> none = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            real.add(refusal(code, "000" + i, new Network("b1", "b")));
            none.add(refusal(unknown, "000" + i, new Network("c1", "c")));
        }
        assertThat(real).isEqualTo(none);
        assertThat(real.getLast()).isEqualTo(DossierRefusal.TOO_MANY_LOOKUPS);
        assertThat(tracking.run(code, "5678", new Network("d1", "d")).code())
                .as("whoever has the figures is not hindered by others elsewhere")
                .isEqualTo(code);
    }

    @Test
    void guessingFromManyPlacesSoonWaitsToo() {
        DossierCode code = opened();
        int judged = 0;
        for (int i = 0; i < 200; i++)
            if (refusal(code, "9" + (100 + i), new Network("e" + i, "e" + i))
                    == DossierRefusal.NO_SUCH_CODE_AND_FIGURES) judged++;
        assertThat(judged).isLessThanOrEqualTo(20);
    }

    @Test
    void onePlaceCannotWalkThroughTheCodes() {
        int judged = 0;
        for (int i = 0; i < 100; i++)
            if (refusal(new DossierCode("H26.101-200102-" + (1000 + i)), "1234", new Network("f1", "f"))
                    == DossierRefusal.NO_SUCH_CODE_AND_FIGURES) judged++;
        assertThat(judged).isLessThanOrEqualTo(31);
    }

    private DossierCode opened() {
        long revision = world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString());
        return world.as(DemoPerson.LAN, () -> open.run(world.application(revision)))
                .code();
    }

    private Refusal refusal(DossierCode code, String figures, Network from) {
        List<Refusal> seen = new ArrayList<>();
        assertThatThrownBy(() -> tracking.run(code, figures, from))
                .isInstanceOfSatisfying(Refused.class, refused -> seen.add(refused.refusal()));
        return seen.getFirst();
    }
}
