/** The application as a whole: how it is started, its data folder, its command line, the demo load. Modules lie below. */
@NullMarked
package vn.motcua;

import org.jspecify.annotations.NullMarked;
