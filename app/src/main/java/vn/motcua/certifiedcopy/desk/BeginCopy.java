package vn.motcua.certifiedcopy.desk;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.certifiedcopy.Asker;
import vn.motcua.certifiedcopy.CertifiedCopyAudit;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.certifiedcopy.Original;
import vn.motcua.certifiedcopy.page.ChangePages;
import vn.motcua.certifiedcopy.page.Scan;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.pades.SignPdf;
import vn.motcua.vault.OwnerNumber;

/** Somebody stands at the counter with an original. Who may take it in, the caller has looked at. */
@Operation(records = CertifiedCopyAudit.CopyBegun.class, law = "Nghị định 45/2020/NĐ-CP, Đ.10")
public class BeginCopy {

    private final ChangePages pages;
    private final SignPdf sign;
    private final DossierWaits waits;
    private final Actors actors;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    BeginCopy(
            ChangePages pages,
            SignPdf sign,
            DossierWaits waits,
            Actors actors,
            AuditLog audit,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.pages = pages;
        this.sign = sign;
        this.waits = waits;
        this.actors = actors;
        this.audit = audit;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Who brought what.
     *
     * @param agency who is to certify
     * @param asker who
     * @param original what
     * @param dossier the code of the dossier in which it was asked for, which waits for it from now on; empty if it was not
     */
    public record Command(AgencyId agency, Asker asker, Original original, String dossier) {}

    /** Begins it with what was scanned already; that may be nothing. */
    public CopyId run(Command command, List<Scan> scans) {
        OwnerNumber number = OwnerNumber.of(command.asker().number())
                .orElseThrow(() -> CertifiedCopyRefusal.NUMBER_MALFORMED.at("number"));
        if (sign.sealing(List.of(command.agency())).isEmpty()) throw CertifiedCopyRefusal.NO_SEAL.because();
        CopyId id = new CopyId(UUID.randomUUID());
        if (scans.isEmpty()) transaction.executeWithoutResult(status -> insert(id, command, number));
        else
            pages.add(
                    () -> {
                        insert(id, command, number);
                        return id;
                    },
                    scans);
        return id;
    }

    private void insert(CopyId id, Command command, OwnerNumber number) {
        Actor actor = actors.current();
        jdbc.sql("""
                        insert into certifiedcopy.copy (id, agency, state, person_number, person_name, phone, email, title, issuer, paper_number, issued_on, valid_until,
                            dossier, begun_at, acted_at, begun_by, officer)
                        values (:id, :agency, :state, :number, :name, :phone, :email, :title, :issuer, :paper, :issued, :until, :dossier, :now, :now, :by, :officer)""")
                .param("id", id.value())
                .param("agency", command.agency().value())
                .param("state", CopyState.COMPARING.name())
                .param("number", number.number())
                .param("name", command.asker().name())
                .param("phone", command.asker().phone())
                .param("email", command.asker().email())
                .param("title", command.original().title())
                .param("issuer", command.original().issuer())
                .param("paper", command.original().number())
                .param("issued", command.original().issued(), Types.DATE)
                .param("until", command.original().until(), Types.DATE)
                .param("dossier", command.dossier().isEmpty() ? null : command.dossier(), Types.VARCHAR)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Objects.requireNonNull(actor.account()).value())
                .param("officer", actor.name())
                .update();
        waits.begin(command.dossier());
        audit.record(new CertifiedCopyAudit.CopyBegun(id.value(), command.agency()));
    }
}
