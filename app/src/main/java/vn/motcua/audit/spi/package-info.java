/** What the audit log takes from modules above it: a signer, the names of agencies and actors, which units lie below an agency. */
@NamedInterface("spi")
@NullMarked
package vn.motcua.audit.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
