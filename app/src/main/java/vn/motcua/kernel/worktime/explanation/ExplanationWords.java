package vn.motcua.kernel.worktime.explanation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.kernel.text.Words;
import vn.motcua.kernel.worktime.Deadline;
import vn.motcua.kernel.worktime.calendar.DaySpan;
import vn.motcua.kernel.worktime.rule.CutOff;

/** An explanation in words: what was received when, how it is counted, each day, and the end. */
public final class ExplanationWords {

    private final Explanation explanation;
    private final Deadline deadline;
    private final Words words;
    private final DayWords days;

    private ExplanationWords(Explanation explanation, Words words) {
        this.explanation = explanation;
        this.words = words;
        deadline = explanation.deadline();
        days = new DayWords(explanation, words);
    }

    /** An explanation in one language. */
    public static ExplanationWords of(Explanation explanation, Words words) {
        return new ExplanationWords(explanation, words);
    }

    /** How it begins: the arrival, from when it counts, the limit and the way of counting. */
    public List<String> opening() {
        List<String> lines = new ArrayList<>();
        lines.add(words.t("kernel.deadline.received", moment(deadline.received())));
        if (!Receipt.minute(deadline.received()).equals(Receipt.minute(deadline.countedFrom()))) lines.add(shift());
        lines.add(limit());
        return lines;
    }

    /** Each counted day on a line of its own; days in a row that were left out for the same reason share one. */
    public List<ExplanationLine> everyDay() {
        return lines(false);
    }

    /** As short as it can be: days in a row that counted share a line, and so do days in a row that did not. */
    public List<ExplanationLine> inShort() {
        return lines(true);
    }

    /** How it ends: when it is due, what is not certain about that, and by which calendar it was counted. */
    public List<String> ending() {
        List<String> lines = new ArrayList<>();
        lines.add(due());
        for (int year : deadline.unannouncedYears())
            lines.add(words.t("kernel.deadline.unannounced", Integer.toString(year)));
        lines.add(words.t("kernel.deadline.calendar", deadline.version().id()));
        return lines;
    }

    /** When it is due, in one sentence. */
    public String due() {
        if (deadline.end() == null) return words.t("kernel.deadline.stands");
        LocalDateTime end = Receipt.minute(deadline.end());
        LocalDate day = deadline.dueDay().orElse(end.toLocalDate());
        int minute = day.equals(end.toLocalDate()) ? end.getHour() * 60 + end.getMinute() : DaySpan.DAY;
        return words.t("kernel.deadline.due", DaySpan.time(minute), days.date(day));
    }

    /** All of it as text, a line each. */
    public String text() {
        Stream<String> middle = everyDay().stream()
                .map(line -> line.when() + ": " + line.what() + (line.sum().isEmpty() ? "" : " · " + line.sum()));
        return Stream.of(opening().stream(), middle, ending().stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private String limit() {
        int amount = deadline.limit().amount();
        String unit = words.t(deadline.limit().unit());
        if (explanation.byTheMinute()) return words.t("kernel.deadline.limit_by_the_minute", amount, unit);
        String end = words.t(deadline.rule().end());
        return amount == 0
                ? words.t("kernel.deadline.within_the_day", end)
                : words.t(
                        "kernel.deadline.limit",
                        amount,
                        unit,
                        words.t(deadline.rule().start()),
                        end);
    }

    private String shift() {
        String counted = moment(deadline.countedFrom());
        if (new Receipt(deadline.calendar(), deadline.rule().cutOff()).late(Receipt.minute(deadline.received())))
            return words.t(
                    "kernel.deadline.late",
                    DaySpan.time(deadline.rule().cutOff().after()),
                    counted);
        boolean open = deadline.rule().cutOff().kind() != CutOff.Kind.NONE
                && !deadline.calendar().day(date(deadline.received())).open().isEmpty();
        return words.t(open ? "kernel.deadline.outside_hours" : "kernel.deadline.day_of_rest", counted);
    }

    private List<ExplanationLine> lines(boolean shortly) {
        List<ExplanationLine> lines = new ArrayList<>();
        List<ExplainedDay> group = new ArrayList<>();
        for (ExplainedDay day : explanation.days()) {
            if (!group.isEmpty() && !together(group.getLast(), day, shortly)) {
                lines.add(days.line(group));
                group.clear();
            }
            group.add(day);
        }
        if (!group.isEmpty()) lines.add(days.line(group));
        return lines;
    }

    private boolean together(ExplainedDay one, ExplainedDay next, boolean shortly) {
        boolean counted = one.verdict() == Verdict.COUNTED;
        if (counted != (next.verdict() == Verdict.COUNTED)) return false;
        if (one.verdict() == Verdict.MOVED_HERE || next.verdict() == Verdict.MOVED_HERE) return false;
        if (counted) return shortly && !explanation.byTheMinute();
        return shortly || (one.verdict() == next.verdict() && days.reason(one).equals(days.reason(next)));
    }

    private String moment(Instant instant) {
        LocalDateTime moment = Receipt.minute(instant);
        return words.t(
                "kernel.deadline.moment",
                DaySpan.time(moment.getHour() * 60 + moment.getMinute()),
                days.date(moment.toLocalDate()));
    }

    private static LocalDate date(Instant instant) {
        return Receipt.minute(instant).toLocalDate();
    }
}
