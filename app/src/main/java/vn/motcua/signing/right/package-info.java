/** Who may sign what today: the directory's authority and the certificate must say the same of the same person in the same post. */
@NamedInterface("right")
@NullMarked
package vn.motcua.signing.right;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
