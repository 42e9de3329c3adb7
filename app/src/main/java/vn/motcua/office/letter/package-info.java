/** Letters on their way out over the axis: prepared, rehearsed, sent, recalled, updated, replaced. */
@NullMarked
package vn.motcua.office.letter;

import org.jspecify.annotations.NullMarked;
