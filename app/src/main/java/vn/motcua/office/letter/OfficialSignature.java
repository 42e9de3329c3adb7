package vn.motcua.office.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.signing.pdf.PdfSignature;
import vn.motcua.signing.pdf.PdfSignatures;
import vn.motcua.signing.pdf.PdfVerdict;

/**
 * What an agency seals here an official has signed before: the letter itself is a PDF with a signature that holds, of the person whom the register names as its signer. Where it
 * was signed, here or elsewhere, is all the same.
 */
@Component
class OfficialSignature {

    private final PdfSignatures signatures;
    private final Intake intake;
    private final Rule rule;

    OfficialSignature(
            PdfSignatures signatures,
            Intake intake,
            @Value("${motcua.office.official-signature:required}") String rule) {
        this.signatures = signatures;
        this.intake = intake;
        this.rule = Rule.valueOf(rule.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** What the installation asks for. */
    private enum Rule {
        /** Nothing goes out under a seal that no official signed. */
        REQUIRED,
        /** Letters go out as their clerks attach them: while officials sign on paper. */
        AS_ATTACHED
    }

    /** Refused if the letter has a file and no official signed it. A recall may have none. */
    void check(Letter letter) {
        if (rule == Rule.AS_ATTACHED || letter.files().isEmpty()) return;
        String signer = letter.line().paper().signer();
        if (!signed(letter.files().getFirst(), signer)) throw OfficeRefusal.LETTER_UNSIGNED.because(signer);
    }

    private boolean signed(LetterFile file, String signer) {
        if (file.file().type().filter(FileType.PDF::equals).isEmpty()) return false;
        try (InputStream in = intake.open(file.file().id())) {
            return switch (signatures.judge(in)) {
                case PdfVerdict.Judged(List<PdfSignature> found) ->
                    found.stream().anyMatch(one -> one.valid() && by(one, signer));
                case PdfVerdict.NotJudged(PdfVerdict.Reason reason) -> {
                    if (reason == PdfVerdict.Reason.TOO_HEAVY) throw OfficeRefusal.SIGNATURE_NOT_JUDGED.because();
                    yield false;
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean by(PdfSignature signature, String signer) {
        return signature.by() != null && plain(signature.by().name()).equals(plain(signer));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.strip().replaceAll("\\s+", " "), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }
}
