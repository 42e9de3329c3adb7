/** Signatures inside PDF files (PAdES), looked at by EU DSS in a closed machine. */
@NamedInterface("pdf")
@NullMarked
package vn.motcua.signing.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
