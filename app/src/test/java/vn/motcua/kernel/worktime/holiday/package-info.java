/** The days off that are shipped and proposed, against the published ones. */
@NullMarked
package vn.motcua.kernel.worktime.holiday;

import org.jspecify.annotations.NullMarked;
