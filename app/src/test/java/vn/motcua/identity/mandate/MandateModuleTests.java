package vn.motcua.identity.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.SignInName;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.testing.ModuleTest;

/** Nobody acts for another without proof, a day too long, or after it was ended; whoever tries is refused. */
@ModuleTest
class MandateModuleTests {

    private static final LocalDate SOON = LocalDate.now().plusMonths(2);
    private static final AgencyId OFFICE = new AgencyId(1);

    @Autowired
    private MandateWorld world;

    @Autowired
    private RequestMandate request;

    @Autowired
    private MoveMandate move;

    @Autowired
    private ConfirmMandate confirm;

    @Autowired
    private EndMandates end;

    @Autowired
    private HeldMandates held;

    @Autowired
    private Mandates mandates;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatWasAgreedToHoldsUntilEitherEndsIt() {
        Account son = world.verified("Vương Văn Con");
        Account mother = world.verified("Vương Thị Mẹ");
        UUID id = request.run(son, MandateKind.PERSON, world.numberOf(mother), List.of("1.001193"), SOON);
        assertThat(held.held(son.id(), id)).as("before she agreed").isEmpty();
        move.run(id, MandateAct.AGREE, mother, true);
        assertThat(held.held(son.id(), id)).hasValueSatisfying(whom -> {
            assertThat(whom.account()).isEqualTo(mother.id());
            assertThat(whom.covers("1.001193")).isTrue();
            assertThat(whom.covers("2.000815")).isFalse();
        });
        assertThat(held.held(mother.id(), id)).as("the other way round").isEmpty();
        move.run(id, MandateAct.REVOKE, mother, false);
        assertThat(held.held(son.id(), id)).as("after she ended it").isEmpty();
        assertThat(mandates.acts(id))
                .extracting(MandateActView::act)
                .containsExactly(MandateAct.ASK, MandateAct.AGREE, MandateAct.REVOKE);
        refused(() -> move.run(id, MandateAct.AGREE, mother, true), IdentityRefusal.MANDATE_MOVED_ON);
    }

    @Test
    void agreeingTakesLevelTwo() {
        Account son = world.verified("Ninh Văn Con");
        Account father = world.verified("Ninh Văn Cha");
        UUID id = request.run(son, MandateKind.PERSON, world.numberOf(father), List.of(), SOON);
        refused(() -> move.run(id, MandateAct.AGREE, father, false), IdentityRefusal.MANDATE_LEVEL);
        assertThat(held.of(son.id())).isEmpty();
    }

    @Test
    void whoMerelySaysThatANumberIsTheirsNeitherSeesNorAnswersWhatItsOwnerIsAsked() {
        Account son = world.verified("Ninh Văn Cháu");
        Account squatter = world.citizen("Kẻ Chiếm Số Của Ông");
        UUID id = request.run(son, MandateKind.PERSON, world.numberOf(squatter), List.of(), SOON);
        assertThat(mandates.givenBy(squatter.id(), new Paging(1, 20)).items()).isEmpty();
        refused(() -> move.run(id, MandateAct.REFUSE, squatter, true), KernelRefusal.NOT_FOUND);
        refused(() -> move.run(id, MandateAct.AGREE, squatter, true), KernelRefusal.NOT_FOUND);
        assertThat(mandates.find(id).orElseThrow().state()).isEqualTo(MandateState.REQUESTED);
        refused(
                () -> request.run(squatter, MandateKind.PERSON, world.numberOf(son), List.of(), SOON),
                IdentityRefusal.MANDATE_UNVERIFIED);
    }

    @Test
    void anAdultWhoCanBeAskedIsAskedAndAChildsNumberTellsItsYear() {
        Account son = world.verified("Đàm Văn Con");
        Account mother = world.verified("Đàm Thị Mẹ");
        Account officer = world.citizen("Cán bộ");
        refused(
                () -> confirm.run(
                        new ConfirmMandate.Shown(
                                MandateKind.PERSON,
                                son.id(),
                                "Đàm Thị Mẹ",
                                world.numberOf(mother),
                                false,
                                null,
                                SOON,
                                List.of(),
                                new MandatePaper("Giấy ủy quyền", "1", LocalDate.now(), "UBND")),
                        OFFICE,
                        officer.id()),
                IdentityRefusal.MANDATE_ASK_THEM);
        LocalDate birth = LocalDate.now().minusYears(5);
        refused(
                () -> confirm.run(shown(son, world.number(LocalDate.of(1985, 1, 1)), birth), OFFICE, officer.id()),
                IdentityRefusal.PROFILE_NUMBER);
        assertThat(confirm.run(shown(son, world.number(birth), birth), OFFICE, officer.id()))
                .as("the control")
                .isNotNull();
    }

    @Test
    void whoIsVerifiedNoMoreActsForNobody() {
        Account son = world.verified("Lều Văn Con");
        UUID id = world.held(son, world.verified("Lều Thị Mẹ"), List.of());
        assertThat(held.held(son.id(), id)).as("the control").isPresent();
        jdbc.sql("delete from identity.verification where account = ?")
                .param(son.id().value())
                .update();
        assertThat(held.held(son.id(), id)).isEmpty();
    }

    @Test
    void strangersNeitherAgreeNorEndNorSee() {
        Account son = world.verified("Tiêu Văn Con");
        Account mother = world.verified("Tiêu Thị Mẹ");
        Account stranger = world.verified("Kẻ Lạ");
        UUID id = request.run(son, MandateKind.PERSON, world.numberOf(mother), List.of(), SOON);
        refused(() -> move.run(id, MandateAct.AGREE, stranger, true), KernelRefusal.NOT_FOUND);
        refused(() -> move.run(id, MandateAct.AGREE, son, true), KernelRefusal.NOT_FOUND);
        move.run(id, MandateAct.AGREE, mother, true);
        refused(() -> move.run(id, MandateAct.REVOKE, stranger, true), KernelRefusal.NOT_FOUND);
        refused(() -> move.run(id, MandateAct.TAKE_BACK, mother, true), KernelRefusal.NOT_FOUND);
        assertThat(held.held(stranger.id(), id)).isEmpty();
        assertThat(mandates.concerns(mandates.find(id).orElseThrow(), stranger.id()))
                .isFalse();
    }

    @Test
    void aNumberWithoutAnAccountIsAskedLikeAnyOther() {
        Account asker = world.verified("Thạch Văn Hỏi");
        SignInName nobody = world.number();
        UUID id = request.run(asker, MandateKind.PERSON, nobody, List.of(), SOON);
        Mandate waits = mandates.heldBy(asker.id(), new Paging(1, 20)).items().getFirst();
        assertThat(waits.id()).isEqualTo(id);
        assertThat(waits.state()).isEqualTo(MandateState.REQUESTED);
        assertThat(waits.represented()).isNull();
        refused(
                () -> request.run(asker, MandateKind.PERSON, nobody, List.of(), SOON),
                IdentityRefusal.MANDATE_ASKED_ALREADY);
    }

    @Test
    void aParentActsByPaperForAChildWithoutAnAccountAndNotForAnAdult() {
        Account parent = world.verified("Mạc Văn Cha");
        Account officer = world.citizen("Cán bộ");
        SignInName number = world.number(LocalDate.now().minusYears(3));
        UUID id = confirm.run(shown(parent, number, LocalDate.now().minusYears(3)), OFFICE, officer.id());
        Mandate mandate = mandates.find(id).orElseThrow();
        assertThat(mandate.days().last())
                .isEqualTo(LocalDate.now().minusYears(3).plusYears(18).minusDays(1));
        assertThat(held.held(parent.id(), id)).isPresent();
        assertThat(accounts.named(number))
                .as("nobody signs in by the child's number")
                .isEmpty();
        assertThat(accounts.kept(number).orElseThrow().usable()).isFalse();
        refused(
                () -> confirm.run(shown(parent, world.number(), LocalDate.now().minusYears(18)), OFFICE, officer.id()),
                IdentityRefusal.MANDATE_OF_AGE);
        refused(() -> move.takeBack(id, new AgencyId(2), officer), KernelRefusal.NOT_FOUND);
        move.takeBack(id, OFFICE, officer);
        assertThat(held.held(parent.id(), id)).isEmpty();
    }

    @Test
    void papersNeverOpenTheAccountOfWhoeverSaysTheNumberIsTheirs() {
        Account squatter =
                world.citizen("Kẻ Chiếm Số", world.number(LocalDate.now().minusYears(2)));
        Account parent = world.verified("Khổng Văn Cha");
        UUID id = confirm.run(
                shown(parent, world.numberOf(squatter), LocalDate.now().minusYears(2)),
                OFFICE,
                world.citizen("Cán bộ").id());
        assertThat(mandates.find(id).orElseThrow().represented()).isNotEqualTo(squatter.id());
        assertThat(mandates.givenBy(squatter.id(), new Paging(1, 20)).items()).isEmpty();
    }

    @Test
    void whatRanOutHoldsNoMoreEvenBeforeTheJobComesRound() {
        Account son = world.verified("Lục Văn Con");
        Account mother = world.verified("Lục Thị Mẹ");
        UUID id = world.held(son, mother, List.of());
        jdbc.sql("update identity.mandate set first_day = current_date - 10, last_day = current_date - 2 where id = ?")
                .param(id)
                .update();
        assertThat(held.held(son.id(), id)).isEmpty();
        assertThat(held.of(son.id())).isEmpty();
        end.run();
        assertThat(mandates.find(id).orElseThrow().state()).isEqualTo(MandateState.EXPIRED);
        assertThat(mandates.acts(id).getLast().act()).isEqualTo(MandateAct.EXPIRE);
    }

    @Test
    void whatNeverHeldIsForgottenAfterTwoYearsAndWhatHeldIsNot() {
        Account son = world.verified("Chu Văn Con");
        Account mother = world.verified("Chu Thị Mẹ");
        UUID asked = request.run(son, MandateKind.PERSON, world.number(), List.of(), SOON);
        move.run(asked, MandateAct.WITHDRAW, son, false);
        UUID held = world.held(son, mother, List.of());
        move.run(held, MandateAct.REVOKE, mother, false);
        jdbc.sql("update identity.mandate set changed_at = now() - interval '731 days' where representative = ?")
                .param(son.id().value())
                .update();
        end.run();
        assertThat(mandates.find(asked)).isEmpty();
        assertThat(mandates.find(held)).isPresent();
    }

    @Test
    void oneAtATimeBetweenTwo() {
        Account son = world.verified("Giáp Văn Con");
        Account mother = world.verified("Giáp Thị Mẹ");
        world.held(son, mother, List.of());
        UUID second = request.run(son, MandateKind.PERSON, world.numberOf(mother), List.of(), SOON);
        refused(() -> move.run(second, MandateAct.AGREE, mother, true), IdentityRefusal.MANDATE_HELD_ALREADY);
    }

    /** The rules stand twice, in Java for whoever asks and in the database for whatever errs: both say the same of any days. */
    @Test
    void theDatabaseSaysTheSameOfAnyDays() {
        Account son = world.verified("Ân Văn Con");
        Random random = new Random(20261126);
        for (int i = 0; i < 150; i++) {
            LocalDate first = LocalDate.of(2024, 2, 20).plusDays(random.nextInt(20));
            MandateGround ground = random.nextBoolean() ? MandateGround.CONSENT : MandateGround.PAPER;
            MandateKind kind =
                    ground == MandateGround.PAPER && random.nextBoolean() ? MandateKind.CHILD : MandateKind.PERSON;
            LocalDate birth = first.minusYears(random.nextInt(20)).minusDays(random.nextInt(5));
            boolean child = kind == MandateKind.CHILD;
            int years = ground == MandateGround.CONSENT ? 1 : 5;
            LocalDate last = child
                    ? birth.plusYears(18).minusDays(random.nextInt(4) - 1)
                    : first.plusYears(years).plusDays(random.nextInt(5) - 3);
            boolean right = new MandateDays(first, last)
                    .wrong(kind, ground, child ? birth : null)
                    .isEmpty();
            assertThat(kept(son, kind, ground, first, last, child ? birth : null))
                    .as("%s %s %s–%s, born %s", kind, ground, first, last, birth)
                    .isEqualTo(right);
        }
    }

    private boolean kept(
            Account son,
            MandateKind kind,
            MandateGround ground,
            LocalDate first,
            LocalDate last,
            @Nullable LocalDate birth) {
        boolean paper = ground == MandateGround.PAPER;
        try {
            jdbc.sql("""
                            insert into identity.mandate (id, kind, ground, state, representative, asked_digest, sealed_asked, first_day, last_day,
                                birth, sealed_paper, agency, officer, asked_at, changed_at)
                            values (gen_random_uuid(), :kind, :ground, 'WITHDRAWN', :son, case when :paper then null else '\\x00'::bytea end,
                                case when :paper then null else '\\x00'::bytea end, :first, :last, :birth::date,
                                case when :paper then '\\x00'::bytea end, case when :paper then 1 end, case when :paper then :son end,
                                now(), now())""")
                    .param("kind", kind.name())
                    .param("ground", ground.name())
                    .param("son", son.id().value())
                    .param("paper", paper)
                    .param("first", first)
                    .param("last", last)
                    .param("birth", birth)
                    .update();
            return true;
        } catch (DataIntegrityViolationException e) {
            return false;
        }
    }

    private static ConfirmMandate.Shown shown(Account parent, SignInName number, LocalDate birth) {
        return new ConfirmMandate.Shown(
                MandateKind.CHILD,
                parent.id(),
                "Cháu Bé",
                number,
                false,
                birth,
                null,
                List.of(),
                new MandatePaper("Giấy khai sinh", "12/2023", birth, "UBND phường Ba Đình"));
    }

    private static void refused(ThrowingCallable what, Refusal why) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(why));
    }
}
