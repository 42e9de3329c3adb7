/** Dossiers of the demo nation. */
@NullMarked
package vn.motcua.dossier.demo;

import org.jspecify.annotations.NullMarked;
