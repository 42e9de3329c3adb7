/** The register of certified copies as a book of the year: on paper, as a file, held against gaps, and closed when its year is over. */
@NullMarked
package vn.motcua.certifiedcopy.book;

import org.jspecify.annotations.NullMarked;
