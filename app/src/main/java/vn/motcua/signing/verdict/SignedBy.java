package vn.motcua.signing.verdict;

/**
 * Who signed, by the certificate's own words.
 *
 * @param name the common name
 * @param agencyCode the code of the agency, if the certificate names one; otherwise empty
 * @param serial the certificate's serial number, in hexadecimal
 * @param algorithm how it was signed, such as {@code SHA256withECDSA, P-256}
 */
public record SignedBy(String name, String agencyCode, String serial, String algorithm) {}
