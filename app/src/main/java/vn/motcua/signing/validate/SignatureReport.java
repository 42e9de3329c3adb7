package vn.motcua.signing.validate;

import java.util.List;
import vn.motcua.kernel.text.Phrase;

/**
 * One signature, in sentences.
 *
 * @param finding what is to be thought of it
 * @param name whose certificate it is, by the certificate's own word; empty if none came with it
 * @param agency the code of the agency that the certificate names; empty if none
 * @param serial the certificate's serial number, in hexadecimal
 * @param proven what is proven
 * @param open what is not, and what speaks against it
 */
public record SignatureReport(
        FileFinding finding, String name, String agency, String serial, List<Phrase> proven, List<Phrase> open) {

    public SignatureReport {
        proven = List.copyOf(proven);
        open = List.copyOf(open);
    }
}
