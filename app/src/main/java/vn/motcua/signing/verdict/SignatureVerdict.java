package vn.motcua.signing.verdict;

/** What was found about the signature of a packet. */
public sealed interface SignatureVerdict {

    /** True if somebody trusted signed exactly this. Old algorithms count where the installation takes them; they are marked. */
    boolean valid();

    /** There is no signature. */
    record Unsigned() implements SignatureVerdict {
        @Override
        public boolean valid() {
            return false;
        }
    }

    /**
     * The signature holds: nothing was changed since this key signed.
     *
     * @param by whose key
     * @param trust whether the certificate is to be believed
     * @param old true if the algorithm or the key is one that nobody should sign with any more
     * @param when what is known of the time; plain signatures (XML-DSig) tell none
     */
    record Intact(SignedBy by, Trust trust, boolean old, SignedWhen when) implements SignatureVerdict {
        @Override
        public boolean valid() {
            return trust == Trust.TRUSTED;
        }
    }

    /** The signature proves nothing. */
    record Refuted(SignatureFault fault) implements SignatureVerdict {
        @Override
        public boolean valid() {
            return false;
        }
    }
}
