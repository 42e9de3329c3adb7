/** Pages on which one applies, for oneself or at the counter for somebody, and on which one follows one's own dossiers. */
@NullMarked
package vn.motcua.dossier.apply.web;

import org.jspecify.annotations.NullMarked;
