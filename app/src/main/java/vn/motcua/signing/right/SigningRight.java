package vn.motcua.signing.right;

import java.util.List;
import java.util.stream.Stream;
import vn.motcua.directory.authority.SigningFormula;
import vn.motcua.kernel.AgencyId;
import vn.motcua.signing.CertificateView;
import vn.motcua.signing.authority.SigningKey;

/**
 * Somebody may sign, and with this key.
 *
 * @param agency for which they sign
 * @param key the official's key
 * @param certificate the certificate that names them
 * @param formula what stands above the signature ("KT. CHỦ TỊCH") and the name below it
 * @param others what may stand there as well, by other reasons for which the same post may sign this for that agency today
 */
public record SigningRight(
        AgencyId agency,
        SigningKey key,
        CertificateView certificate,
        SigningFormula formula,
        List<SigningFormula> others) {

    public SigningRight {
        others = List.copyOf(others);
    }

    /** All that may stand above the signature, the best first. */
    public List<SigningFormula> formulas() {
        return Stream.concat(Stream.of(formula), others.stream()).toList();
    }
}
