package vn.motcua.axis.signature;

import vn.motcua.axis.SignatureState;
import vn.motcua.signing.verdict.SignatureVerdict;

/**
 * The verdict on a packet's own signature.
 *
 * @param verdict what was found
 * @param bySender true if the certificate names the agency that sends, or names no agency at all; what is not signed counts as so too
 */
public record JudgedPacket(SignatureVerdict verdict, boolean bySender) {

    /** The same in one word. Another agency's signature does not make a packet valid. */
    public SignatureState state() {
        return switch (verdict) {
            case SignatureVerdict.Unsigned() -> SignatureState.NONE;
            case SignatureVerdict.Refuted refuted ->
                refuted.fault() == vn.motcua.signing.verdict.SignatureFault.ALGORITHM_OLD
                        ? SignatureState.WEAK
                        : SignatureState.INVALID;
            case SignatureVerdict.Intact intact -> {
                if (!intact.valid() || !bySender) yield SignatureState.UNTRUSTED;
                yield intact.old() ? SignatureState.WEAK : SignatureState.VALID;
            }
        };
    }
}
