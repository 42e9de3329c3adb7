/** The working-time engine against an oracle that goes minute by minute, against what must hold always, and against the published days off. */
@NullMarked
package vn.motcua.kernel.worktime;

import org.jspecify.annotations.NullMarked;
