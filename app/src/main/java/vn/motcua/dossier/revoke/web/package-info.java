/** The page on which an agency takes a result back. */
@NullMarked
package vn.motcua.dossier.revoke.web;

import org.jspecify.annotations.NullMarked;
