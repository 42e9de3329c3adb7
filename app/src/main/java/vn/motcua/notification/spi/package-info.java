/** What notification needs of modules above it. */
@NamedInterface("spi")
@NullMarked
package vn.motcua.notification.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
