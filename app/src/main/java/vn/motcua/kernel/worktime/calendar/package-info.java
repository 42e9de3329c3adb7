/** What a calendar is made of: office hours, days off and swapped days, closures, each with its legal source. */
@NullMarked
package vn.motcua.kernel.worktime.calendar;

import org.jspecify.annotations.NullMarked;
