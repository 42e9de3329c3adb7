package vn.motcua.kernel.worktime.explanation;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Words;
import vn.motcua.kernel.worktime.Deadlines;
import vn.motcua.kernel.worktime.WorkingCalendar;
import vn.motcua.kernel.worktime.calendar.CalendarVersion;
import vn.motcua.kernel.worktime.holiday.ShippedDays;
import vn.motcua.kernel.worktime.rule.CountingPractice;
import vn.motcua.kernel.worktime.rule.Pause;
import vn.motcua.kernel.worktime.rule.TimeLimit;
import vn.motcua.testing.Golden;

/** Draws the worked examples of docs/working-time.md from the engine. */
class WorkedExamplesGoldenTests {

    private static final Deadlines DEADLINES =
            Deadlines.on(WorkingCalendar.of(ShippedDays.plan(new CalendarVersion("VN.1"))));
    private static final Words WORDS = new Words(new Messages(), Language.VI);

    private final StringBuilder text = new StringBuilder();

    @Test
    void examples() {
        example(
                "Five working days over Tết 2025",
                "2025-01-22T16:42",
                TimeLimit.workingDays(5),
                CountingPractice.ONE_STOP);
        example("A swapped Saturday counts", "2025-04-24T09:00", TimeLimit.workingDays(3), CountingPractice.ONE_STOP);
        example("Received in the evening", "2025-03-03T20:15", TimeLimit.workingDays(2), CountingPractice.ONE_STOP);
        example(
                "The same evening by the Civil Code",
                "2025-03-03T20:15",
                TimeLimit.workingDays(2),
                CountingPractice.CIVIL_CODE);
        example(
                "Certification before and after 15:00",
                "2025-03-03T15:00",
                TimeLimit.workingDays(0),
                CountingPractice.CERTIFICATION);
        example("", "2025-03-03T15:01", TimeLimit.workingDays(0), CountingPractice.CERTIFICATION);
        example("Eight working hours", "2025-03-03T16:00", TimeLimit.workingHours(8), CountingPractice.ONE_STOP);
        example(
                "Ten days of the calendar that end in Tết",
                "2026-02-06T10:00",
                TimeLimit.calendarDays(10),
                CountingPractice.ONE_STOP);
        example(
                "Waiting for missing papers",
                "2025-03-03T09:00",
                TimeLimit.workingDays(3),
                CountingPractice.ONE_STOP,
                Pause.between(at("2025-03-05T10:00"), at("2025-03-07T09:00")));
        example(
                "Into a year that is not announced",
                "2026-12-29T09:00",
                TimeLimit.workingDays(3),
                CountingPractice.ONE_STOP);
        Golden.checkWithin(Path.of("..", "docs", "working-time.md"), "examples", text.toString());
    }

    private void example(String title, String received, TimeLimit limit, CountingPractice practice, Pause... pauses) {
        Explanation explanation = Explanation.of(DEADLINES.of(at(received), limit, practice.rule(), List.of(pauses)));
        if (!title.isEmpty()) text.append("\n### ").append(title).append("\n\n");
        text.append("```text\n")
                .append(ExplanationWords.of(explanation, WORDS).text())
                .append("\n```\n");
    }

    private static java.time.Instant at(String local) {
        return LocalDateTime.parse(local).toInstant(Receipt.VIETNAM);
    }
}
