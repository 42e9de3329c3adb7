/** What the page and the paper of a register show. */
@NullMarked
package vn.motcua.dossier.register.shown;

import org.jspecify.annotations.NullMarked;
