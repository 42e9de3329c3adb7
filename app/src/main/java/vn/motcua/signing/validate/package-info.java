/** Tells anybody what is proven about a signed file that they bring, and what is not. */
@NullMarked
package vn.motcua.signing.validate;

import org.jspecify.annotations.NullMarked;
