/** What owners let agencies read in their stores: asked for by a notice, answered on a page, for one procedure and a time. */
@NamedInterface("consent")
@NullMarked
package vn.motcua.vault.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
