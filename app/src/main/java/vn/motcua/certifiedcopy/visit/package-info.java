/** Appointments at the counter: the office says how many people it can see at a time, people choose a time, are reminded, and cancel. */
@NullMarked
package vn.motcua.certifiedcopy.visit;

import org.jspecify.annotations.NullMarked;
