/** What modules offer whose papers are signed in sheaves. */
@NamedInterface("spi")
@NullMarked
package vn.motcua.signing.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
