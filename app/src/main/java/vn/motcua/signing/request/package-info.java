/** Asking for certificates and deciding on it: by two (SR-28). */
@NullMarked
package vn.motcua.signing.request;

import org.jspecify.annotations.NullMarked;
