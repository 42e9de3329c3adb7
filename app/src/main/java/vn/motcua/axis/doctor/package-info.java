/** {@code ./motcua axis doctor}: looks at everything that keeps packets from flowing, and says of each what to do. */
@NullMarked
package vn.motcua.axis.doctor;

import org.jspecify.annotations.NullMarked;
