package vn.motcua.signing.cms;

import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import vn.motcua.signing.verdict.AlgorithmStanding;

/**
 * What EU DSS says of a signature's value. Runs in the closed machine.
 *
 * @param intact what is signed is unchanged and the value is that of the certificate's key
 * @param unknown it could not be told, as the algorithm is none that is known there
 */
public record CheckedValue(boolean intact, boolean unknown) {

    /** How its algorithm stands with that: of a value that was looked at and is wrong nobody need ask what it was made with. */
    public AlgorithmStanding standing(AlgorithmStanding listed) {
        if (unknown) return listed.and(AlgorithmStanding.UNKNOWN);
        return !intact && listed == AlgorithmStanding.UNKNOWN ? AlgorithmStanding.REFUSED : listed;
    }

    /** Looks. */
    public static CheckedValue of(AdvancedSignature signature) {
        try {
            signature.checkSignatureIntegrity();
        } catch (IllegalStateException e) { // RSA-PSS with one hash for the message and another one for its mask
            return new CheckedValue(false, true);
        }
        boolean intact = signature.getSignatureCryptographicVerification().isSignatureValid();
        return new CheckedValue(intact, !intact && signature.getSignatureAlgorithm() == null);
    }
}
