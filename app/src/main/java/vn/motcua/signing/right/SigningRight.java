package vn.motcua.signing.right;

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
 */
public record SigningRight(AgencyId agency, SigningKey key, CertificateView certificate, SigningFormula formula) {}
