/**
 * When offices work, as data: the nation's days off, each agency's hours and closures, in versions that never change. {@link Calendars} gives
 * the calendar by which an agency's deadlines are counted, as it was known at any moment; the operations enter what is new. How a deadline is
 * counted on a calendar is not here but in {@code kernel.worktime}.
 */
@NamedInterface("calendar")
@NullMarked
package vn.motcua.directory.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
