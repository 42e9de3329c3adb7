@NullMarked
package vn.motcua.procedure.flow;

import org.jspecify.annotations.NullMarked;
