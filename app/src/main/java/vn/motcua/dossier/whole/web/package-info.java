/** The page on which the whole file of a dossier is taken out. */
@NullMarked
package vn.motcua.dossier.whole.web;

import org.jspecify.annotations.NullMarked;
