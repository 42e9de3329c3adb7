package vn.motcua.dossier.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.audit.checkpoint.Notary;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.dossier.proof.DossierProofCheck.Fault;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.Refused;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.testing.RunningTest;

/** What a citizen takes home shows every act, and every change to it shows. */
@RunningTest
class DossierProofModuleTests {

    @Autowired
    private DossierWorld world;

    @Autowired
    private OpenDossier open;

    @Autowired
    private TakeStep take;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private DossierProofs proofs;

    @Autowired
    private Notary notary;

    @Test
    void everyActIsProvenAndEveryChangeShows() {
        DossierProof proof = proof();
        assertThat(check(proof)).isEmpty();
        assertThat(DossierProofCheck.check(proof.bytes(), proof.key()).acts())
                .extracting(DossierProofCheck.Act::act)
                .containsExactly("", "ACCEPT", "BEGIN", "ASK_SUPPLEMENT");
        assertThat(DossierProofCheck.check(proof.bytes(), "another key").faults())
                .containsExactly(Fault.OTHER_KEY);
        for (int i = 0; i < proof.lines().size() - 1; i++)
            assertThat(check(without(proof, i))).as("without line " + i).contains(Fault.GAP);
        assertThat(check(changed(proof, "\"to\":\"ACCEPTED\"", "\"to\":\"IN_PROGRESS\"")))
                .contains(Fault.LOG);
        assertThat(check(changed(proof, "\"at\":\"2", "\"at\":\"1"))).contains(Fault.LOG);
        assertThat(check(new DossierProof("H26.101-260101-0001", proof.note(), proof.key(), proof.lines())))
                .contains(Fault.OTHER_THING);
        assertThat(check(new DossierProof(proof.code(), proof.note(), proof.key(), List.of())))
                .contains(Fault.LOG);
        byte[] bytes = proof.bytes();
        String spaced = new String(bytes, StandardCharsets.UTF_8).replace("\",\"", "\", \"");
        assertThat(DossierProofCheck.check(spaced.getBytes(StandardCharsets.UTF_8), null)
                        .faults())
                .containsExactly(Fault.FORM);
    }

    private static List<Fault> check(DossierProof proof) {
        return DossierProofCheck.check(proof.bytes(), null).faults();
    }

    private static DossierProof without(DossierProof proof, int line) {
        List<DossierProof.Line> lines = new ArrayList<>(proof.lines());
        lines.remove(line);
        return new DossierProof(proof.code(), proof.note(), proof.key(), lines);
    }

    private static DossierProof changed(DossierProof proof, String what, String into) {
        return new DossierProof(
                proof.code(),
                proof.note(),
                proof.key(),
                proof.lines().stream()
                        .map(line -> new DossierProof.Line(line.line().replace(what, into), line.leaf(), line.path()))
                        .toList());
    }

    private DossierProof proof() {
        var application = world.application(
                world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString()));
        DossierId id = world.as(DemoPerson.LAN, () -> open.run(application)).id();
        world.as(DemoPerson.DUC, () -> take.run(id, "tiep-nhan", 0, ""));
        world.as(DemoPerson.VINH, () -> take.run(id, "phan-cong", 0, ""));
        world.as(DemoPerson.MAI, () -> take.run(id, "tham-dinh", 1, "Thiếu giấy"));
        DossierCode code = dossiers.find(id).orElseThrow().code();
        return await().atMost(Duration.ofSeconds(150))
                .ignoreExceptionsMatching(
                        e -> e instanceof Refused refused && refused.refusal() == DossierRefusal.NOT_SIGNED_YET)
                .until(
                        () -> {
                            notary.sign();
                            return proofs.of(code);
                        },
                        proof -> proof.lines().size() == 4);
    }
}
