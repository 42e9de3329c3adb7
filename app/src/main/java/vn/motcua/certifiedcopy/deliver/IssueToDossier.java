package vn.motcua.certifiedcopy.deliver;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.desk.DossierWaits;
import vn.motcua.dossier.AttachIssued;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.kernel.intake.IntakePolicy;
import vn.motcua.kernel.intake.IntakeState;
import vn.motcua.kernel.job.SetAside;
import vn.motcua.procedure.flow.NationalStatus;

/** Attaches certified copies to the dossiers that asked for them, which end with the last of them. The row says that it was done, after it was done; the same again is attached once. */
@Component
public class IssueToDossier {

    private static final Logger log = LoggerFactory.getLogger(IssueToDossier.class);
    private static final int AT_ONCE = 50;
    private static final Set<NationalStatus> WORKED_ON = Set.of(NationalStatus.ACCEPTED, NationalStatus.IN_PROGRESS);

    private final SetAside<CopyId> failed;
    private final CertifiedCopies copies;
    private final Dossiers dossiers;
    private final AttachIssued attach;
    private final DossierWaits waits;
    private final Intake intake;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    IssueToDossier(
            CertifiedCopies copies,
            Dossiers dossiers,
            AttachIssued attach,
            DossierWaits waits,
            Intake intake,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.copies = copies;
        this.dossiers = dossiers;
        this.attach = attach;
        this.waits = waits;
        this.intake = intake;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
        this.failed = new SetAside<>(clock);
    }

    @Scheduled(
            fixedDelayString = "${motcua.certifiedcopy.issue-every:5s}",
            initialDelayString = "${motcua.certifiedcopy.issue-every:5s}")
    void sweep() {
        all();
    }

    /** Attaches all that waits; how many were. */
    public int all() {
        return Actors.as(Actor.SYSTEM, () -> {
            int issued = 0;
            for (CertifiedCopy copy : copies.find(waiting())) if (issued(copy)) issued++;
            for (CertifiedCopy copy : copies.find(unsaid())) said(copy);
            return issued;
        });
    }

    /** Attached, and in the person's store: their dossiers may end. */
    private List<CopyId> unsaid() {
        return jdbc.sql("""
                        select id from certifiedcopy.copy where state = 'CERTIFIED' and dossier is not null and issued_at is not null and kept_at is not null
                          and told_at is null and id <> all(?)
                        order by certified_at limit ?""")
                .params(failed.now().stream().map(CopyId::value).toArray(UUID[]::new), AT_ONCE)
                .query((row, number) -> new CopyId(row.getObject("id", UUID.class)))
                .list();
    }

    private void said(CertifiedCopy copy) {
        try {
            waits.certified(copy);
        } catch (RuntimeException e) {
            failed.add(copy.id());
            log.error("the dossier of copy {} did not go on; it is tried again", copy.id(), e);
        }
    }

    private List<CopyId> waiting() {
        return jdbc.sql("""
                        select id from certifiedcopy.copy where state = 'CERTIFIED' and dossier is not null and issued_at is null and id <> all(?)
                        order by certified_at limit ?""")
                .params(failed.now().stream().map(CopyId::value).toArray(UUID[]::new), AT_ONCE)
                .query((row, number) -> new CopyId(row.getObject("id", UUID.class)))
                .list();
    }

    private boolean issued(CertifiedCopy copy) {
        try {
            Optional<DossierView> dossier = DossierCode.parse(copy.dossier()).flatMap(dossiers::find);
            if (dossier.isPresent() && !attached(copy, dossier.get())) return false;
            jdbc.sql("update certifiedcopy.copy set issued_at = ? where id = ?")
                    .params(clock.instant().atOffset(ZoneOffset.UTC), copy.id().value())
                    .update();
            return dossier.isPresent();
        } catch (RuntimeException e) {
            failed.add(copy.id());
            log.error("copy {} was not attached to its dossier; it is tried again", copy.id(), e);
            return false;
        }
    }

    /** False if the dossier waits for something else just now, such as a paper that was asked for: it is tried again. */
    private boolean attached(CertifiedCopy copy, DossierView dossier) {
        if (dossier.finished() == null && !WORKED_ON.contains(dossier.status())) {
            failed.add(copy.id()); // before a file is made for nothing
            return false;
        }
        try {
            AttachIssued.Issued issue = issue(copy); // takes seconds, before anything is held
            return Boolean.TRUE.equals(transaction.execute(status -> {
                if (!counts(copy)) return false;
                attach.run(dossier.id(), issue);
                return true;
            }));
        } catch (Refused refused) {
            if (refused.refusal() != DossierRefusal.STEP_DONE_ALREADY) throw refused;
            if (dossier.finished() == null) {
                failed.add(copy.id());
                return false;
            }
            log.warn("copy {} was certified after its dossier had ended; it lies in the store", copy.id());
            return true;
        }
    }

    /** Held until it is attached: whoever takes its value away meanwhile finds it there afterwards. */
    private boolean counts(CertifiedCopy copy) {
        return jdbc.sql("select 1 from certifiedcopy.copy where id = ? and state = 'CERTIFIED' for share")
                .param(copy.id().value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private AttachIssued.Issued issue(CertifiedCopy copy) {
        CertifiedCopy.Attestation attestation = Objects.requireNonNull(copy.attestation());
        return new AttachIssued.Issued(
                DeliverCopies.KIND,
                copy.original().title(),
                attestation.number().text(),
                attestation.day(),
                file(copy),
                attestation.signer(),
                attestation.words(),
                attestation.signerCertificate(),
                attestation.sealCertificate(),
                attestation.certified());
    }

    /** Where all files of dossiers are. While the scanner of viruses is away it is tried again later. */
    private IntakeFile file(CertifiedCopy copy) {
        try (InputStream in = copies.open(copy)) {
            IntakeFile file = intake.examine(intake.receive(in, DeliverCopies.fileName(copy), IntakePolicy.PAPERS));
            if (file.state() != IntakeState.ACCEPTED) throw new IllegalStateException("not taken in: " + file.id());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
