package vn.motcua.office.sign;

import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.book.Office;
import vn.motcua.office.book.Offices;

/**
 * A clerk of whoever took over from an agency that ended prepares a letter of that agency anew in the name of their own: text and unsigned file become a draft, the letter of the ended agency is given up. What was signed for it
 * goes nowhere any more: its books are closed, and its officials cannot sign for another agency.
 */
@Operation(records = {OfficeAudit.LetterTakenOver.class, OfficeAudit.LetterGivenUp.class})
public class TakeOverLetter {

    private final ToSignStore store;
    private final EndedOffices ended;
    private final Offices offices;
    private final Agencies agencies;
    private final Intake intake;
    private final Messages messages;
    private final Actors actors;
    private final AuditLog audit;

    TakeOverLetter(
            ToSignStore store,
            EndedOffices ended,
            Offices offices,
            Agencies agencies,
            Intake intake,
            Messages messages,
            Actors actors,
            AuditLog audit) {
        this.store = store;
        this.ended = ended;
        this.offices = offices;
        this.agencies = agencies;
        this.intake = intake;
        this.messages = messages;
        this.actors = actors;
        this.audit = audit;
    }

    /** Does it, and gives the key of the new draft. */
    @Transactional
    public long run(AgencyId agency, long id) {
        AgencyId before = ended.find(agency, id)
                .map(LetterToSign::agency)
                .filter(one -> !one.equals(agency))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        Office office = offices.require(agency);
        LetterToSign letter = store.hold(before, id);
        if (!letter.state().open()) throw OfficeRefusal.NOT_AT_THIS_STEP.because();
        long anew = store.add(
                agency, text(letter.text(), office), intake.find(letter.file()).orElseThrow(), null, actors.current());
        String why = messages.text(
                Language.VI,
                "office.sign.taken-over",
                agencies.called(List.of(agency), Language.VI).getOrDefault(agency, ""));
        store.discard(letter, why);
        audit.record(new OfficeAudit.LetterTakenOver(agency, anew, before, id));
        audit.record(new OfficeAudit.LetterGivenUp(before, id, why));
        return anew;
    }

    /** The unit stays if the office has one of that abbreviation. */
    private static LetterText text(LetterText said, Office office) {
        boolean known =
                office.openUnits().stream().anyMatch(unit -> unit.abbreviation().equals(said.unit()));
        return new LetterText(said.kind(), known ? said.unit() : "", said.subject(), said.party(), said.urgency());
    }
}
