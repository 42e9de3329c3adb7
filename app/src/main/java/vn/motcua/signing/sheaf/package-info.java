/** Papers that an official signs in one go: asked for with one fresh factor, signed one by one behind the page, each with an outcome of its own. */
@NamedInterface("sheaf")
@NullMarked
package vn.motcua.signing.sheaf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
