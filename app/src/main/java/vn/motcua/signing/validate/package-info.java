/** Tells anybody what is proven about a signed file that they bring, and what is not. */
@NamedInterface("validate")
@NullMarked
package vn.motcua.signing.validate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
