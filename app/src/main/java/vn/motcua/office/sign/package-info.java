/** Letters out on their way to a signature: prepared, handed to whoever has the authority, signed or sent back, and numbered. */
@NullMarked
package vn.motcua.office.sign;

import org.jspecify.annotations.NullMarked;
