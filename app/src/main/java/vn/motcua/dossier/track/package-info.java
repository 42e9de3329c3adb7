/** Following a dossier: looked up by code and figures, written about, and rated in the end. */
@NullMarked
package vn.motcua.dossier.track;

import org.jspecify.annotations.NullMarked;
