/** What came in over the axis: taken in, accepted or refused, assigned, reported on, given back. */
@NullMarked
package vn.motcua.office.arrival;

import org.jspecify.annotations.NullMarked;
