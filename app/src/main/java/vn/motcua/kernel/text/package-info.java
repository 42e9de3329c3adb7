/** Words: messages in two languages, and folding for search without diacritics. */
@NullMarked
package vn.motcua.kernel.text;

import org.jspecify.annotations.NullMarked;
