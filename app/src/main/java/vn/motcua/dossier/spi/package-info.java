/** What higher modules offer to those who work on dossiers. */
@NamedInterface("spi")
@NullMarked
package vn.motcua.dossier.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
