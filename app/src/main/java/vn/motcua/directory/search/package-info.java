/** Finding agencies by what people type: words without diacritics, initials, old names, codes, slips. */
@NamedInterface("search")
@NullMarked
package vn.motcua.directory.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
