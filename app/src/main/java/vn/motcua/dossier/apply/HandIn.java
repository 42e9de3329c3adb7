package vn.motcua.dossier.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Agencies;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.life.Application;
import vn.motcua.dossier.life.Application.PaperPart;
import vn.motcua.dossier.life.Officers;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.dossier.life.OpenDossier.Opened;
import vn.motcua.dossier.life.Pinned;
import vn.motcua.dossier.life.PinnedRevisions;
import vn.motcua.identity.RepresentedParties;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.access.Represented;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.form.answer.Evaluation;
import vn.motcua.procedure.form.filling.Evaluations;

/** Hands in a draft: it becomes a dossier and is no draft any more. Done again, at once or later, it tells of the same dossier. */
@Component
public class HandIn {

    private final JdbcClient jdbc;
    private final OpenDossier open;
    private final PinnedRevisions revisions;
    private final Procedures procedures;
    private final Agencies agencies;
    private final Papers papers;
    private final Officers officers;
    private final Actors actors;
    private final Evaluations evaluations;
    private final RepresentedParties parties;

    HandIn(
            JdbcClient jdbc,
            OpenDossier open,
            PinnedRevisions revisions,
            Procedures procedures,
            Agencies agencies,
            Papers papers,
            Officers officers,
            Actors actors,
            Evaluations evaluations,
            RepresentedParties parties) {
        this.jdbc = jdbc;
        this.open = open;
        this.revisions = revisions;
        this.procedures = procedures;
        this.agencies = agencies;
        this.papers = papers;
        this.officers = officers;
        this.actors = actors;
        this.evaluations = evaluations;
        this.parties = parties;
    }

    /** Does it. */
    @Transactional
    public Opened run(UUID id) {
        AccountId account = actors.current().account();
        if (account == null) throw Refused.because(KernelRefusal.SIGN_IN_FIRST);
        // whoever sends the same at the same moment waits here, and then finds the dossier
        Optional<ApplicationDraft> held = jdbc.sql(
                        "select * from dossier.draft where id = ? and account = ? and dossier is null for update")
                .params(id, account.value())
                .query(DraftRows.DRAFT)
                .optional();
        if (held.isEmpty()) return before(id, account);
        forWhom(held.get());
        Opened opened = open.run(application(held.get()));
        jdbc.sql("delete from dossier.draft where id = ?").param(id).update();
        return opened;
    }

    /** Nobody hands in for somebody whose mandate ended since the page was shown, nor in another name than the page said. */
    private void forWhom(ApplicationDraft draft) {
        Represented represented = actors.current().represented();
        AccountId now = represented == null ? null : represented.account();
        if (!Objects.equals(draft.represented(), now)) throw Refused.because(KernelRefusal.NOT_FOUND);
        parties.hold(draft.procedureCode());
    }

    /** What this draft became, for whoever handed it in. */
    private Opened before(UUID draft, AccountId account) {
        return jdbc.sql("""
                        select d.id, d.code from dossier.dossier d join dossier.event e on e.dossier = d.id and e.number = 1
                        where d.draft = ? and e.account = ?""")
                .params(draft, account.value())
                .query((row, number) ->
                        new Opened(new DossierId(row.getLong("id")), new DossierCode(row.getString("code"))))
                .optional()
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    /** Not so any more after the draft moved to a revision that names another level. An agency that is closed is told of when the dossier is opened. */
    private boolean competent(AgencyId agency, Pinned pinned) {
        return agencies.find(agency, agencies.today())
                .map(view -> Competence.has(view, pinned.view().record()))
                .orElse(true);
    }

    private Application application(ApplicationDraft draft) {
        AgencyId agency = draft.agency();
        if (agency == null) throw DossierRefusal.AGENCY_NOT_CHOSEN.because();
        if (procedures.inForce(ProcedureCode.of(draft.procedureCode())).isEmpty())
            throw DossierRefusal.PROCEDURE_CLOSED.because();
        if (!draft.online() && !officers.may(DossierPermission.RECEIVE, agency))
            throw DossierRefusal.NOT_FOR_OFFICIALS.because();
        Pinned pinned = revisions.of(draft.revision());
        if (draft.online() && !competent(agency, pinned)) throw DossierRefusal.AGENCY_NOT_COMPETENT.because();
        Evaluation evaluation = evaluations.of(pinned.form(), draft.answers());
        Supply.complete(evaluation);
        List<PaperPart> all = new ArrayList<>(papers.of(evaluation));
        all.addAll(draft.extra());
        return new Application(
                draft.id(),
                draft.revision(),
                agency,
                draft.caseName(),
                draft.channel(),
                draft.online() ? draft.party() : null,
                draft.represented() == null ? null : draft.account(),
                draft.applicant(),
                draft.returnWay(),
                draft.answers(),
                all);
    }
}
