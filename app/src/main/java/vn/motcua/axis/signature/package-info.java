/** What is found about the signatures of packets and of the PDF files in them, behind the sending. */
@NamedInterface("signature")
@NullMarked
package vn.motcua.axis.signature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
