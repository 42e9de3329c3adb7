package vn.motcua.signing.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.certifiedcopy.EndedAgencies;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.letter.DossierLetters;
import vn.motcua.dossier.letter.LetterFiles;
import vn.motcua.dossier.letter.LetterView;
import vn.motcua.dossier.life.LettersOut;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.portal.spi.StatusLine;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.procedure.flow.StepLetter;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.Hindrance;
import vn.motcua.signing.RevocationReason;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.authority.RevokeCertificate;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.pades.SignPdf;
import vn.motcua.signing.pades.SigningPeople;
import vn.motcua.signing.spi.IssuedPapers;
import vn.motcua.signing.spi.SetAsideSeals;
import vn.motcua.testing.RunningTest;

/** Papers wait for their agencies' seals and get them once; what cannot be sealed is set aside with its reason and tried again when somebody wants that. The papers are letters of dossiers. */
@RunningTest
@SuppressWarnings("NullAway.Init")
class SealedPapersModuleTests {

    private static final String KIND = "dossier.letter";

    @Autowired
    private DossierWorld world;

    @Autowired
    private OpenDossier open;

    @Autowired
    private LettersOut out;

    @Autowired
    private DossierLetters letters;

    @Autowired
    private LetterFiles files;

    @Autowired
    private SealIssuedPapers seal;

    @Autowired
    private SealedPapers sealed;

    @Autowired
    private PaperQueue queue;

    @Autowired
    private List<IssuedPapers> papers;

    @Autowired
    private List<SetAsideSeals> setAside;

    @Autowired
    private List<StatusLine> lines;

    @Autowired
    private SignPdf sign;

    @Autowired
    private Blobs blobs;

    @Autowired
    private SigningPeople people;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private RevokeCertificate revoke;

    @Autowired
    private EndedAgencies ended;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private AgencyId ward;

    @BeforeEach
    void ready() {
        ward = people.sealing(people.agency("H26.101"));
        sealAll(seal);
    }

    @Test
    void manyAtOnceSealEachOnce() throws Exception {
        List<LetterView> all = letters(8);
        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            List<Callable<Integer>> each = List.of(seal::all, seal::all, seal::all);
            for (Future<Integer> one : nodes.invokeAll(each)) one.get();
        }
        sealAll(seal);
        for (LetterView one : all) {
            assertThat(state(one)).isEqualTo(PaperSeal.SEALED);
            assertThat(kept(one)).isEqualTo(1);
        }
    }

    /** Whoever has it is cut off after the seal and before it is kept: the lease runs out, another seals, and the late one keeps nothing. */
    @Test
    void whoComesLateKeepsNothing() throws IOException {
        LetterView letter = letters(1).getFirst();
        SealTaken<PaperQueue.Waiting> first = queue.take(ward, 10, past());
        assertThat(first.papers()).hasSize(1);
        List<SealMade<PaperQueue.Waiting>> late = new ArrayList<>();
        for (PaperQueue.Waiting one : first.papers()) late.add(seal.made(one));
        sealAll(seal);
        byte[] file = files.pdf(letter);
        assertThat(queue.keep(first, late)).isZero();
        assertThat(files.pdf(letter)).isEqualTo(file);
        assertThat(kept(letter)).isEqualTo(1);
    }

    @Test
    void aKeyThatHoldsNoMoreKeepsItsPapersWaitingAndNobodyElses() {
        AgencyId other = people.sealing(people.agency("H26.104"));
        CertificateId stolen = keys.ofAgency(other).orElseThrow().id();
        LetterView theirs = letters(1).getFirst();
        jdbc.sql("update signing.sealed_paper set agency = ? where paper = ? and kind = ?")
                .params(other.value(), Long.toString(theirs.id()), KIND)
                .update();
        Actors.as(Actor.OPERATOR, () -> {
            revoke.revoke(stolen, RevocationReason.KEY_COMPROMISE, "thử");
            return true;
        });
        LetterView ours = letters(1).getFirst();
        sealAll(seal);
        assertThat(state(ours)).isEqualTo(PaperSeal.SEALED);
        assertThat(state(theirs)).isEqualTo(PaperSeal.WAITING);
        people.sealing(other);
        jdbc.sql("update signing.sealed_paper set due = now() where agency = ? and due is not null")
                .param(other.value())
                .update();
        sealAll(node());
        assertThat(state(theirs)).isEqualTo(PaperSeal.SEALED);
    }

    @Test
    void whoeverHasNoSealHerePrintsAndSealsOnceThereIsOne() {
        AgencyId other = people.agency("H26.105");
        LetterView letter = letters(1).getFirst();
        jdbc.sql("update signing.sealed_paper set agency = ? where paper = ? and kind = ?")
                .params(other.value(), Long.toString(letter.id()), KIND)
                .update();
        sealAll(seal);
        assertThat(state(letter)).isEqualTo(PaperSeal.PRINTED);
        String paper = Long.toString(letter.id());
        byte[] print = {1};
        assertThat(sealed.file(KIND, paper, other, () -> print)).isEqualTo(print);
        assertThat(state(letter)).as("still nobody to seal it").isEqualTo(PaperSeal.PRINTED);
        people.sealing(other);
        assertThat(sealed.file(KIND, paper, other, () -> print)).isEqualTo(print);
        assertThat(state(letter)).isEqualTo(PaperSeal.WAITING);
        sealAll(seal);
        assertThat(state(letter)).isEqualTo(PaperSeal.SEALED);
    }

    @Test
    void anAgencyThatEndedPrints() {
        AgencyId gone = people.sealing(ended.founded("Cơ quan gửi văn bản đã giải thể", null));
        LetterView letter = letters(1).getFirst();
        jdbc.sql("update signing.sealed_paper set agency = ? where paper = ? and kind = ?")
                .params(gone.value(), Long.toString(letter.id()), KIND)
                .update();
        ended.closed(gone, LocalDate.of(2026, 11, 2));
        sealAll(seal);
        assertThat(state(letter)).isEqualTo(PaperSeal.PRINTED);
        byte[] print = {2};
        sealed.file(KIND, Long.toString(letter.id()), gone, () -> print);
        assertThat(state(letter)).isEqualTo(PaperSeal.PRINTED);
    }

    @Test
    void whatIsRefusedForGoodIsSetAsideTillSomebodyWantsItTriedAgain() {
        String none = "999999999999";
        sealed.ask(KIND, none, ward);
        LetterView letter = letters(1).getFirst();
        sealAll(seal);
        assertThat(state(letter)).as("others go on").isEqualTo(PaperSeal.SEALED);
        assertThat(sealed.of(KIND, List.of(none)).values())
                .extracting(SealedPaper::state)
                .containsExactly(PaperSeal.SET_ASIDE);
        assertThat(queue.count()).isEqualTo(1);
        assertThat(queue.some(10))
                .containsExactly(new SetAsideSeals.OneAside(
                        KIND + " " + none, ward.value(), SigningRefusal.NOTHING_TO_SIGN.key()));
        assertThat(status().works()).isFalse();
        sealed.file(KIND, none, ward, () -> new byte[0]);
        sealAll(seal);
        assertThat(tries(none))
                .as("asking for the file is no wish to try again")
                .isEqualTo(1);
        assertThat(queue.again()).isEqualTo(1);
        assertThat(queue.count()).isZero();
        assertThat(tries(none)).isZero();
        sealAll(seal);
        assertThat(queue.count()).isEqualTo(1);
        jdbc.sql("delete from signing.sealed_paper where paper = ?").param(none).update();
        assertThat(setAside.stream().mapToLong(SetAsideSeals::count).sum()).isZero();
        assertThat(status().works()).isTrue();
    }

    @Test
    void whatFailsIsTriedFiveTimes() {
        LetterView letter = letters(1).getFirst();
        for (int i = 1; i <= SealTries.MOST; i++) {
            assertThat(state(letter)).as("before try " + i).isEqualTo(PaperSeal.WAITING);
            SealTaken<PaperQueue.Waiting> taken = queue.take(ward, 10, soon());
            assertThat(taken.papers()).hasSize(1);
            queue.failed(taken, taken.papers().getFirst(), "signing.refusal.SIGNING_FAILED", SealTries.MOST, past());
        }
        assertThat(state(letter)).isEqualTo(PaperSeal.SET_ASIDE);
        queue.again();
        sealAll(seal);
        assertThat(state(letter)).isEqualTo(PaperSeal.SEALED);
    }

    @Test
    void whatKeepsAllWaitingIsNoTry() {
        assertThat(Hindrance.of(SigningRefusal.STAMPS_AWAY)).isEqualTo(Hindrance.OF_ALL);
        assertThat(Hindrance.of(SigningRefusal.TOKEN_AWAY)).isEqualTo(Hindrance.OF_ALL);
        assertThat(Hindrance.of(SigningRefusal.NO_KEY_OF_AGENCY)).isEqualTo(Hindrance.OF_AGENCY);
        assertThat(Hindrance.of(SigningRefusal.PDF_TOO_HEAVY)).isEqualTo(Hindrance.OF_ONE_NOW);
        assertThat(Hindrance.of(SigningRefusal.LIST_MISSING)).isEqualTo(Hindrance.OF_ONE_NOW);
        assertThat(Hindrance.of(SigningRefusal.PDF_NOT_SIGNABLE)).isEqualTo(Hindrance.OF_ONE_FOR_GOOD);
    }

    private StatusLine.Health status() {
        return lines.stream()
                .filter(one -> one.titleKey().equals("signing.status.seals"))
                .findFirst()
                .orElseThrow()
                .health();
    }

    private List<LetterView> letters(int many) {
        var application = world.application(
                world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString()));
        DossierId id = world.as(DemoPerson.LAN, () -> open.run(application)).id();
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < many; i++)
                world.as(DemoPerson.MAI, () -> out.issue(id, List.of(StepLetter.SUPPLEMENT), 1, "1. Giấy chứng sinh"));
        });
        return letters.of(id);
    }

    private PaperSeal state(LetterView letter) {
        return letters.find(letter.id()).orElseThrow().seal().state();
    }

    private int kept(LetterView letter) {
        return jdbc.sql("select count(*) from signing.intent where purpose = ? and outcome = 'KEPT'")
                .param(KIND + " " + letter.id())
                .query(Integer.class)
                .single();
    }

    private int tries(String paper) {
        return jdbc.sql("select tries from signing.sealed_paper where paper = ?")
                .param(paper)
                .query(Integer.class)
                .single();
    }

    private Instant past() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).minus(Duration.ofSeconds(1));
    }

    private Instant soon() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofSeconds(30));
    }

    /** Another node, which starts now. */
    private SealIssuedPapers node() {
        return new SealIssuedPapers(queue, papers, sign, blobs, clock);
    }

    private static void sealAll(SealIssuedPapers node) {
        while (node.all() > 0) Thread.onSpinWait();
    }
}
