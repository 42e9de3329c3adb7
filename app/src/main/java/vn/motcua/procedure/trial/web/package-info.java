/** Pages on which a draft is tried. */
@NullMarked
package vn.motcua.procedure.trial.web;

import org.jspecify.annotations.NullMarked;
