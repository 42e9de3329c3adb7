/**
 * What a citizen takes home: every act on her dossier as a line of the signed audit log, with the hashes that lead to the signature. It is checked without any
 * server; who keeps it can show later that a line was removed or its time changed.
 */
@NamedInterface("proof")
@NullMarked
package vn.motcua.dossier.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
