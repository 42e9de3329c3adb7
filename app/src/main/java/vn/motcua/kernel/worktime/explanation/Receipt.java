package vn.motcua.kernel.worktime.explanation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import vn.motcua.kernel.worktime.WorkingCalendar;
import vn.motcua.kernel.worktime.rule.CutOff;

/** When something that arrives counts as arrived, worked out anew for the explanation. */
record Receipt(WorkingCalendar calendar, CutOff cutOff) {

    static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    static LocalDateTime minute(Instant moment) {
        return LocalDateTime.ofInstant(moment, VIETNAM).truncatedTo(ChronoUnit.MINUTES);
    }

    LocalDateTime counted(LocalDateTime arrived) {
        return switch (cutOff.kind()) {
            case NONE -> arrived;
            case AT_CLOSING -> nextOpen(arrived);
            case AT_A_TIME ->
                late(arrived) ? nextOpen(arrived.toLocalDate().plusDays(1).atStartOfDay()) : nextOpen(arrived);
        };
    }

    /** True if it arrived after the time of day that the rule sets. */
    boolean late(LocalDateTime arrived) {
        return cutOff.kind() == CutOff.Kind.AT_A_TIME && arrived.toLocalTime().toSecondOfDay() / 60 > cutOff.after();
    }

    private LocalDateTime nextOpen(LocalDateTime moment) {
        return minute(calendar.nextOpen(moment.toInstant(VIETNAM)));
    }
}
