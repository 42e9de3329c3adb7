@NullMarked
package vn.motcua.procedure.flow.picture;

import org.jspecify.annotations.NullMarked;
