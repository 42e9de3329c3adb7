package vn.motcua.office.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.certifiedcopy.EndedAgencies;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.book.KeepUnits;
import vn.motcua.office.book.OpenOffice;
import vn.motcua.office.book.PaperKind;
import vn.motcua.office.demo.DemoPdf;
import vn.motcua.office.register.Urgency;
import vn.motcua.testing.RunningTest;

/** What an agency leaves that ended comes to the clerks of whoever took over, and to nobody else. */
@RunningTest
class LettersOfEndedModuleTests {

    @Autowired
    private LettersOfEnded round;

    @Autowired
    private EndedOffices reach;

    @Autowired
    private TakeOverLetter takeOver;

    @Autowired
    private PrepareToSign prepare;

    @Autowired
    private SubmitToSign submit;

    @Autowired
    private TurnStore turns;

    @Autowired
    private NumberSigned number;

    @Autowired
    private LettersToSign letters;

    @Autowired
    private OpenOffice open;

    @Autowired
    private KeepUnits units;

    @Autowired
    private EndedAgencies ended;

    @Autowired
    private Agencies agencies;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatAnAgencyLeavesItsHeirTakesOverAndNumbersNot() {
        AgencyId before = ended.founded("Sở Văn thư cũ", null);
        AgencyId other = ended.founded("Sở Văn thư kia", null);
        AgencyId stranger = ended.founded("Sở Văn thư lạ", null);
        Actor former = ended.official(before, "Lê Văn Thư Cũ", "clerk");
        opened(before, "SVTC", former);
        opened(stranger, "SVTL", former);
        long draft = prepared(before, former, "VP");
        long waiting = waits(prepared(before, former, "VP"));
        long signed = signed(waits(prepared(before, former, "TCHC")));
        AgencyId heir = ended.merged("Sở Văn thư mới", null, agencies.today().day(), before, other);
        Actor clerk = ended.official(heir, "Trần Văn Thư Mới", "clerk");
        Actor leader = ended.leader(heir, "Giám đốc Mới");

        round.all();
        round.all();
        assertThat(find(before, waiting).state()).isEqualTo(SigningState.DRAFT);
        assertThat(find(before, waiting).reason()).contains("Sở Văn thư cũ");
        assertThat(find(before, draft).reason()).isEmpty();
        assertThat(find(before, signed).state()).isEqualTo(SigningState.SIGNED);
        assertThat(told(clerk)).as("once").isEqualTo(1);
        assertThat(told(leader)).as("who keeps no registers").isZero();

        assertThat(reach.find(heir, waiting)).isPresent();
        assertThat(reach.find(stranger, waiting)).isEmpty();
        assertThat(letters.find(reach.with(heir), SigningState.DRAFT, "", new Paging(1, 20))
                        .items())
                .extracting(LetterToSign::id)
                .contains(draft, waiting);
        assertThat(refusal(() -> as(former, () -> number.run(before, signed)))).isEqualTo(OfficeRefusal.BOOKS_OF_ENDED);
        assertThat(refusal(() -> as(clerk, () -> takeOver.run(heir, signed))))
                .as("it keeps no registers yet")
                .isEqualTo(OfficeRefusal.NOT_OPENED);
        opened(heir, "SVTM", clerk);
        assertThat(refusal(() -> as(clerk, () -> takeOver.run(stranger, signed))))
                .isEqualTo(KernelRefusal.NOT_FOUND);

        LetterToSign anew = find(heir, Actors.as(clerk, () -> takeOver.run(heir, waiting)));
        assertThat(anew.state()).isEqualTo(SigningState.DRAFT);
        assertThat(anew.text()).isEqualTo(find(before, waiting).text());
        assertThat(anew.signer()).isNull();
        assertThat(find(before, waiting).state()).isEqualTo(SigningState.DISCARDED);
        assertThat(find(before, waiting).reason()).contains("Sở Văn thư mới");
        assertThat(refusal(() -> as(clerk, () -> takeOver.run(heir, waiting))))
                .as("once")
                .isEqualTo(OfficeRefusal.NOT_AT_THIS_STEP);

        LetterToSign again = find(heir, Actors.as(clerk, () -> takeOver.run(heir, signed)));
        assertThat(again.file())
                .as("not what was signed")
                .isEqualTo(find(before, signed).file());
        assertThat(again.signature()).isNull();
        assertThat(refusal(() -> as(clerk, () -> submit.run(heir, again.id(), 0, List.of(new OfficialId(1))))))
                .as("its unit is none of the heir's: it is seen before anybody signs")
                .isEqualTo(OfficeRefusal.UNIT_MISSING);
        as(clerk, () -> prepare.discard(before, draft, SigningState.DRAFT, ""));
        assertThat(find(before, draft).state()).isEqualTo(SigningState.DISCARDED);
    }

    @Test
    void anAgencyThatIsThereKeepsItsLetters() {
        AgencyId here = ended.founded("Sở Văn thư còn đó", null);
        Actor clerk = ended.official(here, "Ngô Văn Thư", "clerk");
        opened(here, "SVTD", clerk);
        long waiting = waits(prepared(here, clerk, "VP"));
        round.all();
        assertThat(find(here, waiting).state()).isEqualTo(SigningState.WAITING);
        assertThat(reach.with(here)).isEqualTo(Set.of(here));
        assertThat(refusal(() -> as(clerk, () -> takeOver.run(here, waiting))))
                .as("nobody takes over from itself")
                .isEqualTo(KernelRefusal.NOT_FOUND);
    }

    @Test
    void anEndThatWasWithdrawnIsForgottenAndTheRealOneTakesAllBack() {
        AgencyId before = ended.founded("Sở Văn thư nhầm", null);
        Actor clerk = ended.official(before, "Vũ Văn Thư", "clerk");
        opened(before, "SVTN", clerk);
        long draft = prepared(before, clerk, "VP");
        long waiting = waits(prepared(before, clerk, "VP"));
        for (long one : List.of(draft, waiting)) asIfEnded(one);
        turns.submit(find(before, waiting), List.of(new LetterToSign.Signer(new OfficialId(1), "Giám đốc", "")));
        assertThat(noted(before)).as("handed over again").containsExactly(draft);
        round.all();
        assertThat(noted(before)).as("the agency is there").isEmpty();

        AgencyId heir = ended.merged(
                "Sở Văn thư sau nhầm",
                null,
                agencies.today().day(),
                before,
                ended.founded("Sở Văn thư nhầm hai", null));
        Actor heirs = ended.official(heir, "Đinh Văn Thư", "clerk");
        round.all();
        assertThat(find(before, waiting).state()).isEqualTo(SigningState.DRAFT);
        assertThat(noted(before)).containsExactlyInAnyOrder(draft, waiting);
        assertThat(told(heirs)).isEqualTo(1);
    }

    @Test
    void whatHasAFirstSignatureIsTakenOverToo() {
        AgencyId before = ended.founded("Sở Văn thư ký dở", null);
        Actor former = ended.official(before, "Lý Văn Thư", "clerk");
        opened(before, "SVTK", former);
        long waiting = waits(prepared(before, former, "VP"));
        jdbc.sql("update office.to_sign set so_far = gen_random_uuid() where id = ?")
                .param(waiting)
                .update();
        AgencyId heir = ended.merged(
                "Sở Văn thư ký mới", null, agencies.today().day(), before, ended.founded("Sở Văn thư ký dở hai", null));
        Actor clerk = ended.official(heir, "Mai Văn Thư", "clerk");
        opened(heir, "SVTKM", clerk);
        Actors.as(clerk, () -> takeOver.run(heir, waiting));
        assertThat(find(before, waiting).state()).isEqualTo(SigningState.DISCARDED);
    }

    /** As an end leaves it that was entered wrong. */
    private void asIfEnded(long id) {
        jdbc.sql("update office.to_sign set ended_at = now(), state = 'DRAFT' where id = ?")
                .param(id)
                .update();
    }

    private List<Long> noted(AgencyId agency) {
        return jdbc.sql("select id from office.to_sign where agency = ? and ended_at is not null")
                .param(agency.value())
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    private void opened(AgencyId agency, String abbreviation, Actor clerk) {
        as(clerk, () -> {
            open.run(agency, abbreviation);
            units.add(agency, "VP", "Văn phòng");
            if (!abbreviation.equals("SVTM")) units.add(agency, "TCHC", "Phòng Tổ chức hành chính");
        });
    }

    private long prepared(AgencyId agency, Actor clerk, String unit) {
        LetterText text = new LetterText(PaperKind.LETTER, unit, "V/v bàn giao", "Các sở", Urgency.NORMAL);
        return Actors.as(clerk, () -> {
            try {
                return prepare.begin(agency, text, new ByteArrayInputStream(DemoPdf.of("Ban giao")), "cong-van.pdf");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** As if it had been handed to an official of the agency. */
    private long waits(long id) {
        jdbc.sql("""
                        update office.to_sign set state = 'WAITING', version = 1, signer = 1, signer_name = 'Giám đốc Cũ', submitted_at = now()
                        where id = ?""").param(id).update();
        return id;
    }

    /** And as if they had signed it. */
    private long signed(long id) {
        jdbc.sql("""
                        update office.to_sign set state = 'SIGNED', signed_at = now(), signed_file = gen_random_uuid(), certificate = 1
                        where id = ?""").param(id).update();
        return id;
    }

    private long told(Actor official) {
        return jdbc.sql("select count(*) from notification.notice where account = ? and kind like '%LETTERS_LEFT'")
                .param(EndedAgencies.account(official).value())
                .query(Long.class)
                .single();
    }

    private LetterToSign find(AgencyId agency, long id) {
        return letters.find(agency, id).orElseThrow();
    }

    private static void as(Actor actor, Runnable what) {
        Actors.as(actor, what);
    }

    private static Refusal refusal(ThrowingCallable what) {
        Refused refused = catchThrowableOfType(Refused.class, what);
        assertThat(refused).as("nothing was refused").isNotNull();
        return refused.refusal();
    }
}
