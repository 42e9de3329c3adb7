/** The values that the design system's components show; each component is one template under {@code jte/portal/component}. */
@NamedInterface("component")
@NullMarked
package vn.motcua.portal.component;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
