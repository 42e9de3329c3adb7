/** The whole file of a dossier as one signed container, for whoever outside has the right to it: a court, inspectors, the archive. */
@NullMarked
package vn.motcua.dossier.whole;

import org.jspecify.annotations.NullMarked;
