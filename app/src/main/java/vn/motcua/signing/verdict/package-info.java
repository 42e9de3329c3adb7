/** What was found about a signature, in words and as values that can be kept. */
@NamedInterface("verdict")
@NullMarked
package vn.motcua.signing.verdict;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
