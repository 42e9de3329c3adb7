package vn.motcua.office.sign;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.kernel.intake.IntakePolicy;
import vn.motcua.kernel.intake.IntakeState;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.register.LineId;
import vn.motcua.office.register.Lines;
import vn.motcua.office.register.OpenNumbers;
import vn.motcua.office.register.RegisterLine;
import vn.motcua.office.register.RegisterOutgoing;
import vn.motcua.signing.pades.Scans;

/** Prepares a letter that is to be signed here: the PDF and what the register will say of it. What lies with a signer is fixed. */
@Operation(
        records = {OfficeAudit.LetterPrepared.class, OfficeAudit.LetterChanged.class, OfficeAudit.LetterGivenUp.class})
public class PrepareToSign {

    private final ToSignStore store;
    private final RegisterOutgoing register;
    private final OpenNumbers numbers;
    private final LineTexts texts;
    private final Lines lines;
    private final Intake intake;
    private final Scans scans;
    private final TransactionTemplate transaction;
    private final Actors actors;
    private final AuditLog audit;

    PrepareToSign(
            ToSignStore store,
            RegisterOutgoing register,
            OpenNumbers numbers,
            LineTexts texts,
            Lines lines,
            Intake intake,
            Scans scans,
            TransactionTemplate transaction,
            Actors actors,
            AuditLog audit) {
        this.store = store;
        this.register = register;
        this.numbers = numbers;
        this.texts = texts;
        this.lines = lines;
        this.intake = intake;
        this.scans = scans;
        this.transaction = transaction;
        this.actors = actors;
        this.audit = audit;
    }

    /** Begins one; gives its key. */
    public long begin(AgencyId agency, LetterText text, InputStream pdf, String name) throws IOException {
        register.check(agency, text.kind(), text.unit());
        IntakeFile file = pdf(pdf, name);
        return Objects.requireNonNull(transaction.execute(status -> begun(agency, text, file, null)));
    }

    /**
     * Begins one for a number that is there: reserved, or registered before the signature.
     *
     * @param said what a document is about whose number is only reserved; what is registered already is said by the register
     * @param pdf its file; {@code null}: the first one of the letter to others that was begun for the number
     */
    public long begin(AgencyId agency, LineId meant, LetterText said, @Nullable InputStream pdf, String name)
            throws IOException {
        IntakeFile file = pdf == null ? begun(agency, meant) : pdf(pdf, name);
        return Objects.requireNonNull(transaction.execute(status -> {
            RegisterLine line = numbers.hold(agency, meant);
            return begun(agency, texts.of(line, said), file, meant);
        }));
    }

    private long begun(AgencyId agency, LetterText text, IntakeFile file, @Nullable LineId meant) {
        long id = store.add(agency, text, file, meant, actors.current());
        audit.record(new OfficeAudit.LetterPrepared(agency, id));
        return id;
    }

    private IntakeFile begun(AgencyId agency, LineId meant) {
        RegisterLine line = numbers.find(agency, meant);
        IntakeFile file =
                store.begun(line.id()).flatMap(intake::find).orElseThrow(() -> OfficeRefusal.NO_FILE.at("file"));
        if (file.type().filter(FileType.PDF::equals).isEmpty()) throw OfficeRefusal.PDF_NEEDED.at("file");
        return file;
    }

    /**
     * Changes one that lies with no signer.
     *
     * @param edition as the clerk saw it
     * @param pdf another file; {@code null}: the one that is there stays
     */
    public void change(AgencyId agency, long id, int edition, LetterText text, @Nullable InputStream pdf, String name)
            throws IOException {
        IntakeFile file = pdf == null ? null : pdf(pdf, name);
        transaction.executeWithoutResult(status -> {
            LetterToSign letter = store.draft(agency, id, edition);
            store.change(letter, text(letter, text));
            if (file != null) store.change(letter, file);
            audit.record(new OfficeAudit.LetterChanged(agency, id));
        });
    }

    private LetterText text(LetterToSign letter, LetterText said) {
        if (letter.meant() != null)
            return texts.of(lines.find(letter.agency(), letter.meant()).orElseThrow(), said);
        register.check(letter.agency(), said.kind(), said.unit());
        return said;
    }

    /** Gives up one that is prepared, or signed and not numbered yet. */
    @Transactional
    public void discard(AgencyId agency, long id, SigningState from, String reason) {
        if (from != SigningState.DRAFT && from != SigningState.SIGNED) throw OfficeRefusal.NOT_AT_THIS_STEP.because();
        if (from == SigningState.SIGNED && reason.isEmpty()) throw OfficeRefusal.REASON_TO_GIVE_UP.at("reason");
        store.discard(store.hold(agency, id, from), reason);
        audit.record(new OfficeAudit.LetterGivenUp(agency, id, reason));
    }

    private IntakeFile pdf(InputStream content, String name) throws IOException {
        IntakeFile file = intake.examine(intake.receive(content, name, IntakePolicy.PAPERS));
        if (file.state() != IntakeState.ACCEPTED) throw OfficeRefusal.FILE_NOT_FIT.at("file", file.name());
        if (file.type().filter(FileType.PDF::equals).isEmpty()) throw OfficeRefusal.PDF_NEEDED.at("file");
        scans.look(file.id());
        return file;
    }
}
