package vn.motcua.axis.edxml.reading;

/**
 * The signature element of a packet, as seen in passing; whether it holds is judged elsewhere, off the sending path.
 *
 * @param standard true if it stands in the namespace of XML-DSig; false in the packet's own, where common tools do not see it
 * @param algorithm the algorithm's address as written
 * @param certificate true if a certificate is there and of a credible length (software is seen that cuts it off)
 */
public record PacketSignature(boolean standard, String algorithm, boolean certificate) {}
