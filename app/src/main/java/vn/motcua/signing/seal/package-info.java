/** Seals that agencies put on what they issue, behind the pages: each paper once, without keeping whoever issued it waiting. */
@NamedInterface("seal")
@NullMarked
package vn.motcua.signing.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
