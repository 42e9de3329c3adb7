/** Answers about revocation, one certificate at a time (OCSP, RFC 6960). */
@NullMarked
package vn.motcua.signing.answer;

import org.jspecify.annotations.NullMarked;
