package vn.motcua.kernel.worktime.calendar;

import java.time.LocalDate;
import vn.motcua.kernel.LegalSource;

/**
 * Weekly hours from a date on, until others follow.
 *
 * @param validFrom the first day on which they hold
 * @param week the hours
 * @param source who set them
 */
public record OfficeHours(LocalDate validFrom, WeeklyHours week, LegalSource source) {}
