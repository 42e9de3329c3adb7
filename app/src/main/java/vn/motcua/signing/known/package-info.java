/** What the installation knows of a file by its marks: modules that issue files tell it here. */
@NamedInterface("known")
@NullMarked
package vn.motcua.signing.known;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
