/** The pages on which papers are taken from a store, and that of what was asked for twice. */
@NullMarked
package vn.motcua.dossier.reuse.web;

import org.jspecify.annotations.NullMarked;
