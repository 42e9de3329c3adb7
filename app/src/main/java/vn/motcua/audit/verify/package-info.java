/** The offline verifier and the file it reads: for an auditor who trusts neither the server nor the owner of its database. */
@NamedInterface("verify")
@NullMarked
package vn.motcua.audit.verify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
