/** What the directory's pages show, worded for their templates. */
@NullMarked
package vn.motcua.directory.shown;

import org.jspecify.annotations.NullMarked;
