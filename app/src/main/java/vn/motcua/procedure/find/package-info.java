/** Procedures found in people's own words: what a question means, the index, the order of answers. */
@NullMarked
package vn.motcua.procedure.find;

import org.jspecify.annotations.NullMarked;
