package vn.motcua.dossier.letter;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyPlace;
import vn.motcua.directory.AgencyView;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.TaskView;
import vn.motcua.dossier.life.AnsweringAgencies;
import vn.motcua.dossier.life.LettersOut;
import vn.motcua.dossier.life.PinnedRevisions;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.worktime.rule.TimeLimit;
import vn.motcua.procedure.flow.StepLetter;
import vn.motcua.procedure.record.Paper;
import vn.motcua.procedure.trial.TrialLine;
import vn.motcua.signing.seal.SealedPapers;

/** Gathers the facts of a letter and keeps them; what goes out to the applicant is sealed soon after. */
@Component
class KeepLetters implements LettersOut {

    /** The forms that are written here; the result and what is paid are papers of their own. */
    private static final Set<StepLetter> FORMS = EnumSet.of(
            StepLetter.RECEIPT,
            StepLetter.SUPPLEMENT,
            StepLetter.REFUSAL,
            StepLetter.APOLOGY,
            StepLetter.CONTROL_SLIP,
            StepLetter.REJECTION);

    private final Dossiers dossiers;
    private final Agencies agencies;
    private final AnsweringAgencies answering;
    private final PinnedRevisions revisions;
    private final Actors actors;
    private final Messages messages;
    private final SealedPapers seals;
    private final JdbcClient jdbc;
    private final Clock clock;

    KeepLetters(
            Dossiers dossiers,
            Agencies agencies,
            AnsweringAgencies answering,
            PinnedRevisions revisions,
            Actors actors,
            Messages messages,
            SealedPapers seals,
            JdbcClient jdbc,
            Clock clock) {
        this.dossiers = dossiers;
        this.agencies = agencies;
        this.answering = answering;
        this.revisions = revisions;
        this.actors = actors;
        this.messages = messages;
        this.seals = seals;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void issue(DossierId dossier, Collection<StepLetter> letters, int event, String note) {
        List<StepLetter> ours = letters.stream().filter(FORMS::contains).toList();
        if (ours.isEmpty()) return;
        Written by = written(dossier);
        for (StepLetter letter : ours) keep(by, letter, event, facts(by, letter, note, null, null));
    }

    @Override
    public void apologise(DossierId dossier, int event, String cause, Instant promised, Instant next) {
        Written by = written(dossier);
        keep(by, StepLetter.APOLOGY, event, facts(by, StepLetter.APOLOGY, cause, promised, next));
    }

    /** The control slip as it is now; it is not kept. */
    LetterFacts slipNow(DossierId dossier) {
        return facts(written(dossier), StepLetter.CONTROL_SLIP, "", null, null);
    }

    /** About a dossier by an agency: its own, or since that ended the one that answers for it. Whoever acts writes and seals, and says for whom. */
    private record Written(DossierView dossier, AgencyId agency) {

        boolean own() {
            return agency.equals(dossier.agency());
        }
    }

    private Written written(DossierId id) {
        DossierView dossier = dossiers.find(id).orElseThrow(() -> DossierRefusal.NO_SUCH_DOSSIER.because());
        return new Written(dossier, answering.of(dossier.agency()));
    }

    private void keep(Written by, StepLetter kind, int event, LetterFacts facts) {
        Long id = jdbc.sql("""
                        insert into dossier.letter (dossier, agency, kind, event, issued_at, facts)
                        values (:dossier, :agency, :kind, :event, :at, :facts::jsonb) returning id""")
                .param("dossier", by.dossier().id().value())
                .param("agency", by.agency().value())
                .param("kind", kind.name())
                .param("event", event)
                .param("at", facts.at().atOffset(java.time.ZoneOffset.UTC))
                .param("facts", JsonMapper.shared().writeValueAsString(facts))
                .query(Long.class)
                .single();
        if (LetterFiles.outward(kind)) seals.ask(DossierLetters.KIND, Long.toString(id), by.agency());
    }

    private LetterFacts facts(
            Written by, StepLetter kind, String note, @Nullable Instant promised, @Nullable Instant next) {
        DossierView dossier = by.dossier();
        Applicant applicant = dossiers.applicant(dossier.id());
        AgencyView agency = last(by.agency());
        String above = agency.parentName() == null ? "" : agency.parentName();
        return new LetterFacts(
                above,
                agency.names().in(Language.VI),
                by.own() ? "" : last(dossier.agency()).names().in(Language.VI),
                agency.contact().phone() == null ? "" : agency.contact().phone(),
                AgencyPlace.of(agency.names().in(Language.VI), above),
                dossier.code().text(),
                clock.instant(),
                applicant.name(),
                applicant.address(),
                applicant.phone(),
                applicant.email(),
                dossier.procedureName() + (dossier.caseName().isEmpty() ? "" : " (" + dossier.caseName() + ")"),
                kind == StepLetter.RECEIPT ? papers(dossier) : List.of(),
                dossier.limit() == null ? "" : limit(dossier.limit()),
                dossier.received(),
                promised == null ? dossier.due() : promised,
                next,
                messages.text(Language.VI, dossier.returnWay()),
                note,
                actors.current().name(),
                kind == StepLetter.CONTROL_SLIP ? slip(dossier.id()) : List.of());
    }

    /** As it is, or as it last was. */
    private AgencyView last(AgencyId agency) {
        return agencies.standing(agency, agencies.today()).agency();
    }

    /** What was handed in; where nothing was scanned, what the procedure asks for. */
    private List<String> papers(DossierView dossier) {
        List<String> handed = dossiers.papers(dossier.id()).stream()
                .filter(paper -> paper.replaced() == null)
                .map(Dossiers.PaperView::title)
                .distinct()
                .toList();
        if (!handed.isEmpty()) return handed;
        return revisions
                .of(dossier.revision())
                .line(dossier.caseName(), dossier.channel())
                .map(TrialLine::brought)
                .orElse(List.of())
                .stream()
                .map(Paper::name)
                .toList();
    }

    private String limit(TimeLimit limit) {
        return limit.amount() + " " + messages.text(Language.VI, limit.unit()).toLowerCase(java.util.Locale.ROOT);
    }

    private List<LetterFacts.SlipLine> slip(DossierId dossier) {
        return dossiers.tasks(dossier).stream()
                .map(task -> new LetterFacts.SlipLine(task.name(), who(task), task.opened(), task.due(), task.closed()))
                .toList();
    }

    private String who(TaskView task) {
        return task.role() == null ? messages.text(Language.VI, "dossier.letter.slip.applicant") : task.holderName();
    }
}
