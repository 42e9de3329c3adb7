/** Applying: drafts that are kept at every step, what is missing in them, handing them in, and answering what an office asks for later. */
@NullMarked
package vn.motcua.dossier.apply;

import org.jspecify.annotations.NullMarked;
