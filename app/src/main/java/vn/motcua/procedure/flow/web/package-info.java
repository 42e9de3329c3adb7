/** Pages on which officers give a procedure its steps. */
@NullMarked
package vn.motcua.procedure.flow.web;

import org.jspecify.annotations.NullMarked;
