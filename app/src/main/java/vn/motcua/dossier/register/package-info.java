/** The register of dossiers that an agency keeps (form 06 of the one-stop mechanism): on a page, on paper, as a file. */
@NullMarked
package vn.motcua.dossier.register;

import org.jspecify.annotations.NullMarked;
