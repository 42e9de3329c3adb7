/** Hands out the signed logs of dossiers, and the page that checks them without a network. */
@NullMarked
package vn.motcua.dossier.proof.web;

import org.jspecify.annotations.NullMarked;
