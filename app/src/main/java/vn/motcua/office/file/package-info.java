/** Files of the office on their way to a browser. */
@NullMarked
package vn.motcua.office.file;

import org.jspecify.annotations.NullMarked;
