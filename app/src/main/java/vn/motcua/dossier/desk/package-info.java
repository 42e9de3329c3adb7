/** The desk: what waits for whom, the papers checked one by one, the result, and what is late. */
@NullMarked
package vn.motcua.dossier.desk;

import org.jspecify.annotations.NullMarked;
