@NullMarked
package vn.motcua.procedure.trial;

import org.jspecify.annotations.NullMarked;
