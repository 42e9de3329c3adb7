/** What the directory's pages show, worded for their templates. */
@NamedInterface("shown")
@NullMarked
package vn.motcua.directory.shown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
