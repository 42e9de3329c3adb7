/**
 * The signature of a packet: XML-DSig, enveloped, over the whole document, judged and made as a stream in bounded memory. The signature stands
 * where packets carry it, in the namespace of XML-DSig or in the packet's own.
 */
@NamedInterface("packet")
@NullMarked
package vn.motcua.signing.packet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
