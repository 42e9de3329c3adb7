package vn.motcua.certifiedcopy.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.WaitForIssue;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;

/**
 * A dossier of ours waits from the first of its copies on, and goes on when the last is decided and no paper that was named is left: it ends with the copies as its result, or,
 * if none was certified and an officer refused one, without a result on the same ground. While papers are left, or if all was cancelled, it stays at the step of the counter.
 */
@Component
public class DossierWaits {

    private final Dossiers dossiers;
    private final CertifiedCopies copies;
    private final CopyDossiers ours;
    private final WaitForIssue waiting;
    private final Actors actors;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    DossierWaits(
            Dossiers dossiers,
            CertifiedCopies copies,
            CopyDossiers ours,
            WaitForIssue waiting,
            Actors actors,
            Messages messages,
            JdbcClient jdbc,
            Clock clock) {
        this.dossiers = dossiers;
        this.copies = copies;
        this.ours = ours;
        this.waiting = waiting;
        this.actors = actors;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A copy was begun for it. */
    void begin(String code) {
        id(code).ifPresent(id -> waiting.begin(id, CopyDossiers.STEP));
    }

    /** A copy was certified, attached, and lies in the store: noted once the dossier has heard of it. */
    @Transactional
    public void certified(CertifiedCopy copy) {
        goOn(copy.dossier());
        jdbc.sql("update certifiedcopy.copy set told_at = ? where id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), copy.id().value())
                .update();
    }

    /** A copy of it was decided, in this transaction: whoever decides about the last one sees all others decided, as the dossier is held first. */
    void goOn(String code) {
        Optional<DossierId> found = id(code);
        if (found.isEmpty()) return;
        DossierView dossier = waiting.hold(found.get());
        List<CertifiedCopy> all = copies.ofDossier(code);
        if (all.stream().anyMatch(DossierWaits::underWay) || ours.next(dossier).isPresent()) return;
        List<CertifiedCopy> refused =
                all.stream().filter(copy -> copy.state() == CopyState.REFUSED).toList();
        if (all.stream().anyMatch(copy -> copy.state() == CopyState.CERTIFIED))
            waiting.issued(
                    dossier.id(), CopyDossiers.STEP, messages.text(Language.VI, "certifiedcopy.dossier.in-store"));
        else if (!refused.isEmpty() && actors.current().kind() == ActorKind.OFFICIAL)
            waiting.refused(dossier.id(), CopyDossiers.STEP, why(refused));
    }

    /** Not decided, or certified and not yet both attached and in the store. */
    static boolean underWay(CertifiedCopy copy) {
        if (copy.state() != CopyState.CERTIFIED) return copy.state().open();
        CertifiedCopy.Attestation certified = Objects.requireNonNull(copy.attestation());
        return certified.kept() == null || certified.issued() == null;
    }

    private String why(List<CertifiedCopy> refused) {
        String all = refused.stream()
                .map(copy -> copy.original().title() + ": "
                        + messages.text(Language.VI, Objects.requireNonNull(copy.ground()))
                        + (copy.reason().isBlank() ? "" : ". " + copy.reason().strip()))
                .collect(Collectors.joining("\n"));
        return all.substring(0, Math.min(all.length(), WaitForIssue.LONGEST_REASON));
    }

    private Optional<DossierId> id(String code) {
        return DossierCode.parse(code).flatMap(dossiers::find).map(DossierView::id);
    }
}
