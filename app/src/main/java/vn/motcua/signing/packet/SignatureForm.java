package vn.motcua.signing.packet;

import vn.motcua.kernel.text.Worded;

/** In which form a packet is signed. */
public enum SignatureForm implements Worded {
    /** XML-DSig, one reference to the whole: what software in use expects. */
    PLAIN,
    /**
     * XAdES B-T (ETSI EN 319 132-1): also time and certificate are signed, and a stamp of our own authority proves when (B-B where stamps come from elsewhere). Software that knows
     * XML-DSig only does not find the part that is referred to by its identifier, and calls it invalid.
     */
    QUALIFIED
}
