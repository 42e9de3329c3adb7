/** Which days off the Labour Code leads one to expect in a year that is not announced yet. Proposals only, never official. */
@NullMarked
package vn.motcua.kernel.worktime.holiday;

import org.jspecify.annotations.NullMarked;
