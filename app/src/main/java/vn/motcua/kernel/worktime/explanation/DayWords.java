package vn.motcua.kernel.worktime.explanation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.kernel.text.Words;
import vn.motcua.kernel.worktime.calendar.DaySpans;
import vn.motcua.kernel.worktime.calendar.SpecialDay;
import vn.motcua.kernel.worktime.calendar.SpecialDayKind;
import vn.motcua.kernel.worktime.rule.LimitUnit;

/** The words for single days of an explanation and for days in a row. */
final class DayWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Explanation explanation;
    private final Words words;

    DayWords(Explanation explanation, Words words) {
        this.explanation = explanation;
        this.words = words;
    }

    ExplanationLine line(List<ExplainedDay> days) {
        ExplainedDay first = days.getFirst();
        ExplainedDay last = days.getLast();
        String what = first.verdict() == Verdict.COUNTED
                ? counted(first, last)
                : days.stream().map(this::reason).distinct().collect(Collectors.joining("; "));
        String sum = first.verdict() == Verdict.COUNTED ? sum(last) : "";
        return new ExplanationLine(first.verdict(), when(days), what, sum);
    }

    /** The day of the week and the date. */
    String date(LocalDate day) {
        String weekday = day.getDayOfWeek()
                .getDisplayName(TextStyle.FULL, words.language().locale());
        return weekday + " " + DATE.format(day);
    }

    /** Why a day did not count. */
    String reason(ExplainedDay day) {
        return switch (day.verdict()) {
            case COUNTED -> "";
            case ARRIVAL -> words.t("kernel.deadline.arrival");
            case WEEKLY_REST -> words.t("kernel.deadline.rest");
            case DAY_OFF, CLOSED -> grounds(day);
            case PAUSED -> words.t("kernel.deadline.paused");
            case MOVED_HERE -> words.t("kernel.deadline.moved");
        };
    }

    private String when(List<ExplainedDay> days) {
        LocalDate first = days.getFirst().day().day();
        LocalDate last = days.getLast().day().day();
        return days.size() == 1 ? date(first) : words.t("kernel.deadline.days", date(first), date(last), days.size());
    }

    private String counted(ExplainedDay first, ExplainedDay last) {
        if (explanation.byTheMinute())
            return words.t("kernel.deadline.worked", duration(first.minutes()), DaySpans.text(first.worked()));
        boolean working = explanation.deadline().limit().unit() == LimitUnit.WORKING_DAYS;
        String text = first == last
                ? words.t(working ? "kernel.deadline.working_day" : "kernel.deadline.calendar_day", first.total())
                : words.t(
                        working ? "kernel.deadline.working_days" : "kernel.deadline.calendar_days",
                        first.total(),
                        last.total());
        String swap = first == last && working ? swap(first) : "";
        return swap.isEmpty() ? text : text + " (" + swap + ")";
    }

    private String swap(ExplainedDay day) {
        return day.day().because().stream()
                .filter(each -> each.kind() == SpecialDayKind.SWAP_WORKING_DAY)
                .map(this::ground)
                .collect(Collectors.joining("; "));
    }

    private String sum(ExplainedDay last) {
        return explanation.byTheMinute() ? words.t("kernel.deadline.sum", duration(last.total())) : "";
    }

    private String grounds(ExplainedDay day) {
        String grounds = day.day().because().stream()
                .filter(each -> each.kind().dayOff() || each.kind() == SpecialDayKind.CLOSURE)
                .map(this::ground)
                .distinct()
                .collect(Collectors.joining("; "));
        return grounds.isEmpty() ? words.t("kernel.deadline.no_hours") : grounds;
    }

    private String ground(SpecialDay special) {
        String kind = words.t(special.kind());
        String text = special.swappedWith() == null
                ? words.t("kernel.deadline.ground", kind, special.name().in(words.language()))
                : words.t("kernel.deadline.swap", kind, DATE.format(special.swappedWith()));
        return special.announced() ? text : text + " " + words.t("kernel.deadline.proposed");
    }

    private String duration(int minutes) {
        int hours = minutes / 60;
        int rest = minutes % 60;
        if (rest == 0) return words.t("kernel.duration.hours", hours);
        return hours == 0
                ? words.t("kernel.duration.minutes", rest)
                : words.t("kernel.duration.hours_and_minutes", hours, rest);
    }
}
