/** What the page of a letter shows. */
@NullMarked
package vn.motcua.dossier.letter.shown;

import org.jspecify.annotations.NullMarked;
