/** How copies are certified: the number, the document with its attestation, signature and seal, the register. */
@NullMarked
package vn.motcua.certifiedcopy.sign;

import org.jspecify.annotations.NullMarked;
