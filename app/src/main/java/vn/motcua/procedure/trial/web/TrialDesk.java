package vn.motcua.procedure.trial.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.calendar.Calendars;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.worktime.Deadlines;
import vn.motcua.kernel.worktime.WorkingCalendar;
import vn.motcua.kernel.worktime.rule.CountingPractice;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;
import vn.motcua.procedure.draft.Checks;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.draft.Drafts;
import vn.motcua.procedure.draft.Finding;
import vn.motcua.procedure.flow.Flow;
import vn.motcua.procedure.flow.FlowOfDraft;
import vn.motcua.procedure.flow.FlowWalk;
import vn.motcua.procedure.form.CheckedForm;
import vn.motcua.procedure.form.FormCheck;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.FormJson;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.form.answer.Evaluation;
import vn.motcua.procedure.form.condition.Evaluator;
import vn.motcua.procedure.form.condition.Reader;
import vn.motcua.procedure.form.filling.Evaluations;
import vn.motcua.procedure.form.filling.FieldForm;
import vn.motcua.procedure.trial.PastCases;
import vn.motcua.procedure.trial.Timetable;
import vn.motcua.procedure.trial.Trial;
import vn.motcua.procedure.trial.TrialLine;
import vn.motcua.procedure.trial.Turning;

/** Tries a draft with what a form asks for; nothing is kept. */
@Component
class TrialDesk {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Drafts drafts;
    private final Checks checks;
    private final FlowOfDraft steps;
    private final Calendars calendars;
    private final Clock clock;
    private final Evaluations evaluations;
    private final ObjectProvider<PastCases> keepers;

    TrialDesk(
            Drafts drafts,
            Checks checks,
            FlowOfDraft steps,
            Calendars calendars,
            Clock clock,
            Evaluations evaluations,
            ObjectProvider<PastCases> keepers) {
        this.drafts = drafts;
        this.checks = checks;
        this.steps = steps;
        this.calendars = calendars;
        this.clock = clock;
        this.evaluations = evaluations;
        this.keepers = keepers;
    }

    Draft draft(String id) {
        return drafts.open(InAddress.number(id));
    }

    /** All cases of the draft; empty where the record has no way of applying. */
    List<TrialLine> lines(Draft draft) {
        return TrialLine.of(draft.record());
    }

    /** The calendar by which its agency works. */
    WorkingCalendar calendar(Draft draft) {
        AsOf today = AsOf.today(clock);
        return draft.agency().map(agency -> calendars.of(agency, today)).orElseGet(() -> calendars.nation(today));
    }

    /** When a dossier is taken to arrive: on the day asked for, or today, at nine. */
    Instant received(Form form, WorkingCalendar calendar) {
        LocalDate asked = form.dateIfAny("trial-from", "procedure.trial.from");
        LocalDate day = asked == null ? LocalDate.now(clock.withZone(DatabaseClock.VIETNAM)) : asked;
        boolean known = !day.isBefore(calendar.plan().first())
                && !day.isAfter(calendar.plan().last().minusYears(1));
        LocalDate used = known ? day : LocalDate.now(clock.withZone(DatabaseClock.VIETNAM));
        return LocalDateTime.of(used, MORNING).atZone(DatabaseClock.VIETNAM).toInstant();
    }

    Trial run(Draft draft, List<TrialLine> lines, Form form) {
        WorkingCalendar calendar = calendar(draft);
        Instant received = received(form, calendar);
        int chosen = chosen(form, lines);
        Flow flow = steps.flow(draft);
        CheckedForm checked = form(draft);
        List<FormField> turning = checked == null ? List.of() : Turning.of(checked, flow, steps.guards(draft));
        Evaluation evaluation = checked == null ? null : evaluations.of(checked, answers(form, turning));
        FlowWalk walk =
                FlowWalk.possible(flow) ? FlowWalk.of(flow, way(form), guard -> holds(guard, evaluation)) : null;
        return new Trial(
                draft,
                lines,
                chosen,
                received,
                lines.get(chosen)
                        .limit()
                        .map(limit -> Deadlines.on(calendar).of(received, limit, CountingPractice.ONE_STOP.rule())),
                turning,
                evaluation,
                flow,
                walk,
                walk == null ? List.of() : Timetable.of(walk, received, calendar),
                checks.of(draft).stream().filter(Finding::blocks).count(),
                keepers.getIfAvailable() != null);
    }

    private static int chosen(Form form, List<TrialLine> lines) {
        String text = form.value("trial-line");
        return text.matches("\\d{1,4}") && Integer.parseInt(text) < lines.size() ? Integer.parseInt(text) : 0;
    }

    private static @Nullable CheckedForm form(Draft draft) {
        if (draft.form().isEmpty()) return null;
        try {
            return FormCheck.check(FormJson.read(draft.form().get())).form().orElse(null);
        } catch (Refused refused) {
            return null; // the checks of the form say what is wrong with it
        }
    }

    private static Answers answers(Form form, List<FormField> turning) {
        Answers answers = Answers.NONE;
        for (FormField field : turning) {
            JsonNode answer = FieldForm.read(form, field);
            if (answer != null) answers = answers.with(field.name(), answer);
        }
        return answers;
    }

    private static boolean holds(String guard, @Nullable Evaluation evaluation) {
        if (evaluation == null) return false;
        try {
            return Evaluator.evaluate(Reader.read(guard), evaluation).isTrue();
        } catch (Refused refused) {
            return false; // the checks of the steps say that it cannot be read
        }
    }

    /** The way so far, as the address has it: {@code tiep-nhan:1,phan-cong:1}. */
    static List<FlowWalk.Taken> way(Form form) {
        List<FlowWalk.Taken> way = new ArrayList<>();
        for (String part : form.value("trial-way").split(",")) taken(part).ifPresent(way::add);
        return way;
    }

    private static Optional<FlowWalk.Taken> taken(String part) {
        if (!part.matches("[a-z][a-z0-9-]{0,39}:[1-9]\\d?")) return Optional.empty();
        String[] pieces = part.split(":");
        return Optional.of(new FlowWalk.Taken(pieces[0], Integer.parseInt(pieces[1]) - 1));
    }
}
