/**
 * The working-time engine: when a legal time limit ends, how much of it is used up, and why. Pure and immutable; knows no database and no
 * agency. A {@link vn.motcua.kernel.worktime.WorkingCalendar} says when an office works; {@link vn.motcua.kernel.worktime.Deadlines} count
 * on it by a rule of {@code rule}; {@code explanation} tells a citizen, day by day, how the result came about.
 */
@NullMarked
package vn.motcua.kernel.worktime;

import org.jspecify.annotations.NullMarked;
