/** The national payment platform: what agencies' software opens here, asks, and is told, in both dialects that are in use. */
@NullMarked
package vn.motcua.payment.partner;

import org.jspecify.annotations.NullMarked;
