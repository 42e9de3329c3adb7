package vn.motcua.dossier.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.ApplicantKind;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.ReturnWay;
import vn.motcua.dossier.notice.DossierNotice;
import vn.motcua.dossier.notice.TellApplicant;
import vn.motcua.identity.AccountTakenOver;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.mandate.ConfirmMandate;
import vn.motcua.identity.mandate.HeldMandates;
import vn.motcua.identity.mandate.MandateAct;
import vn.motcua.identity.mandate.MandateKind;
import vn.motcua.identity.mandate.MandatePaper;
import vn.motcua.identity.mandate.MandateWorld;
import vn.motcua.identity.mandate.MoveMandate;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.record.ChannelKind;
import vn.motcua.testing.RunningTest;

/** Somebody applies for a business: it is the business's dossier, and theirs to see as long as their mandate holds and no longer. */
@RunningTest
class RepresentedModuleTests {

    @Autowired
    private DossierWorld world;

    @Autowired
    private MandateWorld people;

    @Autowired
    private MoveMandate move;

    @Autowired
    private HeldMandates held;

    @Autowired
    private Beginning beginning;

    @Autowired
    private ApplicationDrafts drafts;

    @Autowired
    private HandIn handIn;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ConfirmMandate confirm;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TellApplicant tell;

    @Test
    void theBusinessAppliesAndItsRepresentativeIsNamed() {
        Account person = people.verified("Phạm Quốc Thử");
        Account business = people.business("Công ty TNHH Thử Một");
        Actor acting = acting(person, people.held(person, business, List.of()));
        ApplicationDraft draft = as(acting, this::filled);
        assertThat(draft.applicant().kind()).isEqualTo(ApplicantKind.BUSINESS);
        assertThat(draft.applicant().name()).isEqualTo("Công ty TNHH Thử Một");
        assertThat(draft.applicant().number())
                .isEqualTo(people.numberOf(business).value());
        DossierView dossier =
                dossiers.find(as(acting, () -> handIn.run(draft.id())).id()).orElseThrow();
        assertThat(dossier.account()).isEqualTo(business.id());
        assertThat(dossier.representative()).isEqualTo(person.id());
        assertThat(dossiers.representative(dossier.id())).contains("Phạm Quốc Thử");
        assertThat(told(business)).as("the business is told").isEqualTo(1);
        assertThat(told(person)).as("and who applied for it").isEqualTo(1);
        assertThat(seen(acting)).containsExactly(dossier.id());
        assertThat(seen(self(business))).containsExactly(dossier.id());
        assertThat(seen(self(person))).as("acting for oneself").isEmpty();
        assertThat(logged(dossier)).contains("dossier.HandedInForAnother");
    }

    @Test
    void whoseMandateEndedAfterThePageWasShownHandsNothingIn() {
        Account person = people.verified("Phạm Quốc Muộn");
        Account business = people.business("Công ty TNHH Thử Hai");
        UUID mandate = people.held(person, business, List.of());
        Actor acting = acting(person, mandate);
        ApplicationDraft draft = as(acting, this::filled);
        move.run(mandate, MandateAct.REVOKE, business, false);
        // the request had begun before: it still thinks that the mandate holds
        refused(() -> as(acting, () -> handIn.run(draft.id())), IdentityRefusal.MANDATE_OVER);
        refused(() -> as(self(person), () -> handIn.run(draft.id())), KernelRefusal.NOT_FOUND);
        refused(() -> as(self(person), () -> drafts.open(draft.id())), KernelRefusal.NOT_FOUND);
        assertThat(seen(self(business))).isEmpty();
    }

    @Test
    void aDraftOfOnesOwnIsNotHandedInForSomebodyElse() {
        Account person = people.verified("Phạm Quốc Lẫn");
        Account business = people.business("Công ty TNHH Thử Ba");
        ApplicationDraft own = as(self(person), this::filled);
        Actor acting = acting(person, people.held(person, business, List.of()));
        refused(() -> as(acting, () -> handIn.run(own.id())), KernelRefusal.NOT_FOUND);
    }

    @Test
    void aMandateForOneProcedureOpensNoOther() {
        Account person = people.verified("Phạm Quốc Hẹp");
        Account business = people.business("Công ty TNHH Thử Bốn");
        long revision = published();
        String code = world.code(revision);
        Actor acting = acting(person, people.held(person, business, List.of(code)));
        assertThat(as(acting, () -> beginning.run(revision, "", ChannelKind.ONLINE))
                        .represented())
                .isEqualTo(business.id());
        long other = published();
        refused(
                () -> as(acting, () -> beginning.run(other, "", ChannelKind.ONLINE)),
                DossierRefusal.NOT_REPRESENTED_IN_THIS);
        ApplicationDraft ofTheBusiness = as(self(business), this::filled);
        as(self(business), () -> handIn.run(ofTheBusiness.id()));
        assertThat(seen(acting))
                .as("what the business does in other procedures")
                .isEmpty();
        assertThat(as(acting, () -> beginning.run(revision, "", ChannelKind.ONLINE))
                        .applicant()
                        .phone())
                .as("what it said of itself there")
                .isEmpty();
    }

    @Test
    void whatWasHandedInForAChildIsTheirsOnceTheyShowTheirNumber() {
        Account parent = people.verified("Tạ Văn Cha");
        LocalDate birth = LocalDate.now().minusYears(7);
        SignInName number = people.number(birth);
        UUID mandate = confirm.run(
                new ConfirmMandate.Shown(
                        MandateKind.CHILD,
                        parent.id(),
                        "Tạ Bé Con",
                        number,
                        false,
                        birth,
                        null,
                        List.of(),
                        new MandatePaper("Giấy khai sinh", "7/2019", birth, "UBND phường Ba Đình")),
                new AgencyId(1),
                people.citizen("Cán bộ").id());
        Actor acting = acting(parent, mandate);
        ApplicationDraft draft = as(acting, this::filled);
        var dossier = as(acting, () -> handIn.run(draft.id())).id();
        Account child = people.citizen("Tạ Bé Con", number);
        assertThat(seen(self(child))).as("before anybody showed anything").isEmpty();
        AccountId kept = accounts.kept(number).orElseThrow().id();
        transaction.executeWithoutResult(status -> {
            accounts.takeOver(kept, child.id());
            events.publishEvent(new AccountTakenOver(kept, child.id()));
        });
        assertThat(seen(self(child))).containsExactly(dossier);
        assertThat(seen(acting(parent, mandate))).as("and the parent's still").containsExactly(dossier);
        assertThat(accounts.kept(number)).isEmpty();
    }

    @Test
    void afterTheEndNothingGoesToTheAddressesOfWhoeverActed() {
        Account person = people.verified("Phạm Quốc Cũ");
        Account business = people.business("Công ty TNHH Thử Năm");
        UUID mandate = people.held(person, business, List.of());
        Actor acting = acting(person, mandate);
        ApplicationDraft draft = as(acting, this::filled);
        var dossier = as(acting, () -> handIn.run(draft.id())).id();
        transaction.executeWithoutResult(status -> tell.run(dossier, DossierNotice.RESULT_READY, ""));
        int before = sent(business);
        assertThat(before).as("the control: while it holds").isPositive();
        move.run(mandate, MandateAct.REVOKE, business, false);
        transaction.executeWithoutResult(status -> tell.run(dossier, DossierNotice.RESULT_READY, ""));
        assertThat(told(business)).as("told in the box").isEqualTo(3);
        assertThat(told(person)).as("not any more").isEqualTo(2);
        assertThat(sent(business)).as("and nowhere else").isEqualTo(before);
    }

    private int sent(Account account) {
        return jdbc.sql("select count(*) from notification.delivery where account = ?")
                .param(account.id().value())
                .query(Integer.class)
                .single();
    }

    private ApplicationDraft filled() {
        ApplicationDraft draft = beginning.run(published(), "", ChannelKind.ONLINE);
        drafts.choose(draft.id(), world.baDinh());
        drafts.apply(
                draft.id(),
                new vn.motcua.dossier.Applicant(
                        draft.applicant().kind(),
                        draft.applicant().name(),
                        draft.applicant().number(),
                        "0912345678",
                        "",
                        ""),
                ReturnWay.AT_THE_COUNTER);
        drafts.save(
                draft.id(), Answers.of(JsonMapper.shared().createObjectNode().put("what", "Cấp bản sao")));
        return drafts.open(draft.id());
    }

    private long published() {
        return world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString());
    }

    private List<vn.motcua.dossier.DossierId> seen(Actor actor) {
        return dossiers.of(actor, new Paging(1, 20)).items().stream()
                .map(DossierView::id)
                .toList();
    }

    private Actor acting(Account person, UUID mandate) {
        return self(person).representing(held.held(person.id(), mandate).orElseThrow());
    }

    private static Actor self(Account account) {
        return new Actor(account.kind().actor(), account.id(), account.name(), null, null);
    }

    private static <T> T as(Actor actor, Supplier<T> what) {
        return Actors.as(actor, what);
    }

    private int told(Account account) {
        return jdbc.sql("select count(*) from notification.notice where account = ?")
                .param(account.id().value())
                .query(Integer.class)
                .single();
    }

    private List<String> logged(DossierView dossier) {
        return jdbc.sql("""
                        select event from (select event, subject_id from audit.entry union all select event, subject_id from audit.incoming) line
                        where subject_id = ?""")
                .param(dossier.code().text())
                .query((row, number) -> String.valueOf(row.getString("event")))
                .list();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable what, Refusal why) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(why));
    }
}
