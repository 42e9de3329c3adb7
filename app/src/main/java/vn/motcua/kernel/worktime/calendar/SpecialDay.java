package vn.motcua.kernel.worktime.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.text.Bilingual;

/**
 * One day that is not as its week would have it.
 *
 * @param day the date
 * @param kind why
 * @param span for a closure the stretch that is closed (null: all day); for extra hours the stretch that is open; else null
 * @param name what the day is called, in both languages
 * @param source who decided it, and how sure we are
 * @param announced false while it is only a proposal of ours
 * @param swappedWith for swapped days the day at the other end
 */
public record SpecialDay(
        LocalDate day,
        SpecialDayKind kind,
        @Nullable DaySpan span,
        Bilingual name,
        LegalSource source,
        boolean announced,
        @Nullable LocalDate swappedWith) {

    public SpecialDay {
        boolean mayHaveSpan = kind == SpecialDayKind.CLOSURE || kind == SpecialDayKind.EXTRA_HOURS;
        boolean mustHaveSpan = kind == SpecialDayKind.EXTRA_HOURS;
        if ((span != null && !mayHaveSpan) || (span == null && mustHaveSpan))
            throw Refused.because(WorkTimeRefusal.HOURS_NOT_UNDERSTOOD, span == null ? "" : span.text());
    }

    /** A whole day off or worked, as announced. */
    public static SpecialDay announced(LocalDate day, SpecialDayKind kind, Bilingual name, LegalSource source) {
        return new SpecialDay(day, kind, null, name, source, true, null);
    }

    /** A day off that we expect and nobody has announced. */
    public static SpecialDay proposed(LocalDate day, SpecialDayKind kind, Bilingual name, LegalSource source) {
        return new SpecialDay(day, kind, null, name, source, false, null);
    }

    /** Closed, all day ({@code span} null) or for a stretch of it. */
    public static SpecialDay closure(LocalDate day, @Nullable DaySpan span, Bilingual name, LegalSource source) {
        return new SpecialDay(day, SpecialDayKind.CLOSURE, span, name, source, true, null);
    }

    /** Open for a stretch more. */
    public static SpecialDay extraHours(LocalDate day, DaySpan span, Bilingual name, LegalSource source) {
        return new SpecialDay(day, SpecialDayKind.EXTRA_HOURS, span, name, source, true, null);
    }

    /** The two ends of a swap: the working day that is off, and the day of rest that is worked for it. */
    public static SpecialDay swap(
            LocalDate day, SpecialDayKind kind, LocalDate with, Bilingual name, LegalSource source) {
        return new SpecialDay(day, kind, null, name, source, true, with);
    }
}
