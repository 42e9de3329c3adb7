/** What modules add to the shell. */
@NamedInterface("spi")
@NullMarked
package vn.motcua.portal.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
