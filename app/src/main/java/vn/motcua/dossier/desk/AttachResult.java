package vn.motcua.dossier.desk;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.dossier.DossierAudit;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.life.AnsweringAgencies;
import vn.motcua.dossier.life.DossierHold;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.signing.pades.SignPdf;

/** Attaches what the applicant gets; it takes the place of one of the same kind attached before. Who may, its caller has looked at. */
@Operation(records = DossierAudit.ResultAttached.class)
public class AttachResult {

    /** The longest number. */
    public static final int LONGEST_NUMBER = 60;

    private final JdbcClient jdbc;
    private final DossierHold hold;
    private final SignPdf sign;
    private final AnsweringAgencies answering;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    AttachResult(
            JdbcClient jdbc,
            DossierHold hold,
            SignPdf sign,
            AnsweringAgencies answering,
            Actors actors,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.hold = hold;
        this.sign = sign;
        this.answering = answering;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is attached.
     *
     * @param code the kind's code, as the procedure's record has it
     * @param name what it is
     * @param number its number
     * @param issued the day on it
     * @param until the last day on which it holds; {@code null}: without end
     * @param file the document, looked through
     */
    public record Document(
            String code,
            String name,
            String number,
            LocalDate issued,
            @Nullable LocalDate until,
            IntakeFile file) {

        /** One that holds without end. */
        public Document(String code, String name, String number, LocalDate issued, IntakeFile file) {
            this(code, name, number, issued, null, file);
        }
    }

    /** Attaches it. Possible while the dossier is worked on. */
    @Transactional
    public void run(DossierView dossier, Document document) {
        NationalStatus status = hold.of(dossier.id()).status();
        if (status != NationalStatus.ACCEPTED && status != NationalStatus.IN_PROGRESS)
            throw DossierRefusal.STEP_DONE_ALREADY.because();
        boolean pdf = document.file().type().filter(FileType.PDF::equals).isPresent();
        if (!pdf && sign.seals(answering.of(dossier.agency()))) throw DossierRefusal.RESULT_NOT_PDF.at("document");
        if (document.until() != null && document.until().isBefore(document.issued()))
            throw DossierRefusal.RESULT_ENDS_BEFORE_ISSUED.at("until");
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        Actor actor = actors.current();
        jdbc.sql("update dossier.result set replaced_at = ? where dossier = ? and code = ? and replaced_at is null")
                .params(now, dossier.id().value(), document.code())
                .update();
        jdbc.sql("""
                        insert into dossier.result (dossier, code, name, number, issued_on, valid_until, file, file_name, bytes, attached_at, account, who)
                        values (:dossier, :code, :name, :number, :issued, :until, :file, :file_name, :bytes, :now, :account, :who)""")
                .param("dossier", dossier.id().value())
                .param("code", document.code())
                .param("name", document.name())
                .param("number", document.number())
                .param("issued", document.issued())
                .param("until", document.until(), Types.DATE)
                .param("file", document.file().id().value())
                .param("file_name", document.file().name())
                .param("bytes", document.file().bytes())
                .param("now", now)
                .param(
                        "account",
                        actor.account() == null ? null : actor.account().value(),
                        Types.OTHER)
                .param("who", actor.name())
                .update();
        audit.record(new DossierAudit.ResultAttached(
                dossier.agency(), dossier.code().text(), document.code(), document.number()));
    }
}
