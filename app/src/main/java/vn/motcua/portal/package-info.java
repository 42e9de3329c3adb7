/**
 * The web shell that every page stands in: layout, design system, menu, home, search, languages, error pages, the limits at the border.
 * Knows no business; modules add menu entries, tiles and search hits through its {@code spi}.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package vn.motcua.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
