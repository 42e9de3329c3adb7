package vn.motcua.office.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyTree;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.authority.Answer;
import vn.motcua.directory.authority.Authorities;
import vn.motcua.directory.authority.Chain;
import vn.motcua.directory.authority.Matter;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.sign.LettersToSign;
import vn.motcua.office.sign.SignerName;
import vn.motcua.office.sign.SigningMatters;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.CertificateView;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.CertifiedPerson;
import vn.motcua.signing.pdf.PdfSignature;
import vn.motcua.signing.pdf.PdfSignatures;
import vn.motcua.signing.pdf.PdfVerdict;
import vn.motcua.signing.verdict.OfficialBy;
import vn.motcua.signing.verdict.SignedBy;

/**
 * What an agency seals here an official has signed before: the letter itself is a PDF with a signature that holds, of the person (of each of those) whom the register names as its signer and to whom the directory gave
 * the authority for this kind of document on the day of the signature. It may have been signed elsewhere, with a key of the official's own.
 */
@Component
class OfficialSignature {

    private final PdfSignatures signatures;
    private final Certificates certificates;
    private final Authorities authorities;
    private final Agencies agencies;
    private final AgencyTree tree;
    private final LettersToSign letters;
    private final Intake intake;
    private final Clock clock;
    private final Rule rule;

    OfficialSignature(
            PdfSignatures signatures,
            Certificates certificates,
            Authorities authorities,
            Agencies agencies,
            AgencyTree tree,
            LettersToSign letters,
            Intake intake,
            Clock clock,
            @Value("${motcua.office.official-signature:required}") String rule) {
        this.signatures = signatures;
        this.certificates = certificates;
        this.authorities = authorities;
        this.agencies = agencies;
        this.tree = tree;
        this.letters = letters;
        this.intake = intake;
        this.clock = clock;
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
        if (!signed(letter, letter.files().getFirst()))
            throw OfficeRefusal.LETTER_UNSIGNED.because(letter.line().paper().signer());
    }

    private boolean signed(Letter letter, LetterFile file) {
        if (file.file().type().filter(FileType.PDF::equals).isEmpty()) return false;
        List<PdfSignature> valid =
                judged(file.file().id()).stream().filter(PdfSignature::valid).toList();
        List<String> signers = SignerName.all(letter.line().paper().signer());
        return !signers.isEmpty()
                && signers.stream()
                        .allMatch(signer -> valid.stream()
                                .anyMatch(one -> one.by() != null
                                        && SignerName.same(one.by().name(), signer)
                                        && official(letter, file, one, one.by())));
    }

    private List<PdfSignature> judged(FileId file) {
        try (InputStream in = intake.open(file)) {
            return switch (signatures.judge(in)) {
                case PdfVerdict.Judged(List<PdfSignature> found) -> found;
                case PdfVerdict.NotJudged(PdfVerdict.Reason reason) -> {
                    if (reason == PdfVerdict.Reason.TOO_HEAVY) throw OfficeRefusal.SIGNATURE_NOT_JUDGED.because();
                    yield List.of();
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * By the directory: of our own certificates we know the person and the post; of others the name, and they count only if an authority gave them that the operator believes for officials, and if the organisation that they name,
     * where they do, is the letter's agency or one above it.
     */
    private boolean official(Letter letter, LetterFile file, PdfSignature signature, SignedBy by) {
        Matter matter = SigningMatters.one(letter.line().paper().kind());
        AsOf day = day(signature);
        CertificateView own = certificates.withSerial(by.serial()).orElse(null);
        if (own == null)
            return signature.official() != null
                    && belongs(signature.official(), letter.agency(), day)
                    && authorities.whoMay(matter, letter.agency(), day).stream()
                            .anyMatch(one -> SignerName.same(one.formula().name(), by.name()));
        CertifiedPerson person = own.person();
        return own.kind() == CertificateKind.OFFICIAL
                && person != null
                && authorities.may(person.official(), matter, letter.agency(), day)
                        instanceof Answer.Allowed(Chain chain)
                && chain.position().id().equals(person.position())
                && (!own.keyHere() || ofThisLetter(letter, file, signature));
    }

    private boolean belongs(OfficialBy official, AgencyId agency, AsOf day) {
        List<AgencyView> line = new ArrayList<>(tree.above(agency, day));
        agencies.find(agency, day).ifPresent(line::add);
        if (!official.agencyCode().isEmpty())
            return line.stream()
                    .anyMatch(one ->
                            one.code().filter(official.agencyCode()::equals).isPresent());
        return official.organisation().isEmpty()
                || line.stream().anyMatch(one -> SignerName.same(one.names().full(), official.organisation()));
    }

    /** The day of the signature, if a time stamp proves it; what its signer merely says is of no use to whoever lost the authority, so else today's. */
    private AsOf day(PdfSignature signature) {
        Instant at = signature.provenAt() == null ? clock.instant() : signature.provenAt();
        return AsOf.on(LocalDate.ofInstant(at, DatabaseClock.VIETNAM));
    }

    /** With a key that is kept here letters are signed one by one: a signature made for another letter, for one that was given up, or for a result is none for this one. */
    private boolean ofThisLetter(Letter letter, LetterFile file, PdfSignature signature) {
        return letters.numbered(letter.line().id())
                .filter(one -> one.shown().equals(file.file().id())
                        || judged(one.shown()).stream()
                                .anyMatch(made -> made.valid() && made.covered().equals(signature.covered())))
                .isPresent();
    }
}
