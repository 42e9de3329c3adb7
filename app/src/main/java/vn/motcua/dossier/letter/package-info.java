/**
 * What is handed or sent out about a dossier: the forms of the one-stop mechanism. Each letter is kept as the facts of the moment at which it went out, so that
 * it can be printed again as it was.
 */
@NamedInterface("letter")
@NullMarked
package vn.motcua.dossier.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
