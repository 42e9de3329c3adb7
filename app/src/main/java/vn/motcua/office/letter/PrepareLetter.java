package vn.motcua.office.letter;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.edxml.Business;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyView;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.kernel.intake.IntakePolicy;
import vn.motcua.kernel.intake.IntakeState;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.arrival.Arrivals;
import vn.motcua.office.book.Direction;
import vn.motcua.office.register.LineId;
import vn.motcua.office.register.LineState;
import vn.motcua.office.register.Lines;
import vn.motcua.office.register.RegisterLine;
import vn.motcua.office.sign.LetterToSign;
import vn.motcua.office.sign.LettersToSign;

/**
 * Prepares a letter: begins one for a document of the register out, or a request about one that was sent, and fills it with receivers and files.
 * Drafts may be changed and discarded; what was sent may not.
 */
@Operation(records = {OfficeAudit.LetterBegun.class, OfficeAudit.LetterDiscarded.class})
public class PrepareLetter {

    private static final int MOST_RECEIVERS = 500;
    private static final int MOST_FILES = 50;

    private final Lines lines;
    private final Letters letters;
    private final LetterStore store;
    private final LettersToSign signed;
    private final AttachSigned attach;
    private final LetterLives lives;
    private final GroupMembers groups;
    private final Arrivals arrivals;
    private final Agencies agencies;
    private final Intake intake;
    private final TransactionTemplate transaction;
    private final AuditLog audit;

    PrepareLetter(
            Lines lines,
            Letters letters,
            LetterStore store,
            LettersToSign signed,
            AttachSigned attach,
            LetterLives lives,
            GroupMembers groups,
            Arrivals arrivals,
            Agencies agencies,
            Intake intake,
            TransactionTemplate transaction,
            AuditLog audit) {
        this.lines = lines;
        this.letters = letters;
        this.store = store;
        this.signed = signed;
        this.attach = attach;
        this.lives = lives;
        this.groups = groups;
        this.arrivals = arrivals;
        this.agencies = agencies;
        this.intake = intake;
        this.transaction = transaction;
        this.audit = audit;
    }

    /** Begins a letter for a document of the register out. */
    @Transactional
    public long begin(AgencyId agency, LineId line) {
        return begun(agency, document(agency, line), Business.Kind.NEW, null);
    }

    /** Begins a request about a letter that was sent: to recall it, or to update it. */
    @Transactional
    public long begin(AgencyId agency, long about, Business.Kind act) {
        Letter sent = sent(agency, about);
        return begun(agency, sent.line(), act, sent);
    }

    /** Begins a letter that takes the place of one that was sent: another document of the register out. */
    @Transactional
    public long replace(AgencyId agency, long about, LineId by) {
        return begun(agency, document(agency, by), Business.Kind.REPLACE, sent(agency, about));
    }

    /** Fills in what it tells. */
    @Transactional
    public void describe(AgencyId agency, long id, Details details) {
        store.draft(agency, id);
        if (details.answers() != null
                && arrivals.find(agency, details.answers()).isEmpty()) throw Refused.because(KernelRefusal.NOT_FOUND);
        store.describe(id, details);
    }

    /** Adds a receiver; one that is there stays. */
    @Transactional
    public void addReceiver(AgencyId agency, long id, AgencyId receiver) {
        Letter letter = store.draft(agency, id);
        if (letter.receivers().size() >= MOST_RECEIVERS) throw OfficeRefusal.TOO_MANY_RECEIVERS.at("q", MOST_RECEIVERS);
        AgencyView view =
                agencies.find(receiver, agencies.today()).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        if (receiver.equals(agency)) throw OfficeRefusal.TO_ONESELF.at("q");
        String code = view.code()
                .orElseThrow(() ->
                        OfficeRefusal.RECEIVER_WITHOUT_CODE.at("q", view.names().full()));
        store.add(id, new LetterReceiver(receiver, code, view.names().full()));
    }

    /** Adds everybody who belongs to a group today; those that are there stay. */
    @Transactional
    public void addGroup(AgencyId agency, long id, ReceiverGroup group) {
        Letter letter = store.draft(agency, id);
        List<LetterReceiver> members = groups.of(group, agency);
        if (members.isEmpty()) throw OfficeRefusal.GROUP_EMPTY.at("group");
        if (letter.receivers().size() + members.size() > MOST_RECEIVERS)
            throw OfficeRefusal.TOO_MANY_RECEIVERS.at("group", MOST_RECEIVERS);
        store.addAll(id, members);
    }

    /** Takes a receiver away. */
    @Transactional
    public void removeReceiver(AgencyId agency, long id, AgencyId receiver) {
        store.draft(agency, id);
        store.remove(id, receiver);
    }

    /** Takes a file in, has it looked at, and attaches it; refused if it is not fit to be sent on. */
    public void addFile(AgencyId agency, long id, InputStream content, String name) throws IOException {
        Letter before = letters.find(agency, id).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        if (before.files().size() >= MOST_FILES) throw OfficeRefusal.TOO_MANY_FILES.at("file", MOST_FILES);
        IntakeFile file = intake.examine(intake.receive(content, name, IntakePolicy.PAPERS));
        if (file.state() != IntakeState.ACCEPTED) throw OfficeRefusal.FILE_NOT_FIT.at("file", file.name());
        transaction.executeWithoutResult(status -> {
            store.draft(agency, id);
            store.add(id, file);
        });
    }

    /** Takes a file away; the one that was signed here stays. */
    @Transactional
    public void removeFile(AgencyId agency, long id, int position) {
        Letter letter = store.draft(agency, id);
        FileId signedHere =
                signed.numbered(letter.line().id()).map(LetterToSign::shown).orElse(null);
        boolean stays = letter.files().stream()
                .anyMatch(one -> one.position() == position && one.file().id().equals(signedHere));
        if (stays) throw OfficeRefusal.SIGNED_FILE_STAYS.because();
        store.removeFile(id, position);
    }

    /** Gives the letter up; its document stays in the register. */
    @Transactional
    public void discard(AgencyId agency, long id) {
        Letter letter = store.draft(agency, id);
        store.discard(id);
        audit.record(new OfficeAudit.LetterDiscarded(
                agency, letter.line().id().value(), letter.line().called()));
    }

    private long begun(AgencyId agency, RegisterLine line, Business.Kind act, @Nullable Letter about) {
        Set<AgencyId> open = about == null ? Set.of() : lives.open(about, act);
        if (about != null && open.isEmpty()) throw OfficeRefusal.STEP_NOT_OPEN.because(line.called());
        long id = store.begin(agency, line.id(), act, about == null ? null : about.id());
        if (about != null) {
            Details said = about.details();
            store.describe(
                    id,
                    new Details(
                            said.competence(),
                            said.position(),
                            said.place(),
                            said.due(),
                            said.answers(),
                            said.paper(),
                            ""));
            about.receivers().stream()
                    .filter(receiver -> open.contains(receiver.agency()))
                    .forEach(receiver -> store.add(id, receiver));
        }
        if (act == Business.Kind.NEW || act == Business.Kind.REPLACE)
            signed.numbered(line.id())
                    .ifPresent(letter ->
                            attach.to(id, letters.find(agency, id).orElseThrow().details(), letter));
        audit.record(new OfficeAudit.LetterBegun(agency, line.id().value(), act, line.called()));
        return id;
    }

    private RegisterLine document(AgencyId agency, LineId id) {
        RegisterLine line = lines.find(agency, id).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        if (line.direction() != Direction.OUTGOING || line.state() != LineState.REGISTERED)
            throw OfficeRefusal.NOT_REGISTERED.because(line.called());
        return line;
    }

    private Letter sent(AgencyId agency, long id) {
        Letter letter = letters.find(agency, id).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        if (letter.state() != LetterState.SENT
                || letter.act() == Business.Kind.RECALL
                || letter.act() == Business.Kind.UPDATE)
            throw OfficeRefusal.NOT_SENT.because(letter.line().called());
        return letter;
    }
}
