package vn.motcua.office.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.kernel.intake.IntakePolicy;
import vn.motcua.kernel.intake.IntakeState;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.sign.LettersToSign;
import vn.motcua.office.sign.SignerName;
import vn.motcua.signing.pades.KeepSignature;
import vn.motcua.signing.pades.SignPdf;
import vn.motcua.signing.pades.SignedPdf;

/**
 * A clerk sends a letter; where the agency has a seal here, an official must have signed it, and its PDF files are sealed first: the letter itself with the seal, what is attached to it with a line of text at the top right. The
 * seals are made before the transaction and kept in the one in which the letter goes out: a sealed letter is a sent one.
 */
@Component
public class DispatchLetter {

    private final SendLetter send;
    private final Letters letters;
    private final LetterStore store;
    private final OfficialSignature official;
    private final LettersToSign signedHere;
    private final SignPdf sign;
    private final KeepSignature signatures;
    private final KnownLetters known;
    private final Intake intake;
    private final Agencies agencies;
    private final Messages messages;
    private final TransactionTemplate transaction;

    DispatchLetter(
            SendLetter send,
            Letters letters,
            LetterStore store,
            OfficialSignature official,
            LettersToSign signedHere,
            SignPdf sign,
            KeepSignature signatures,
            KnownLetters known,
            Intake intake,
            Agencies agencies,
            Messages messages,
            TransactionTemplate transaction) {
        this.send = send;
        this.letters = letters;
        this.store = store;
        this.official = official;
        this.signedHere = signedHere;
        this.sign = sign;
        this.signatures = signatures;
        this.known = known;
        this.intake = intake;
        this.agencies = agencies;
        this.messages = messages;
        this.transaction = transaction;
    }

    private record Sealed(LetterFile before, IntakeFile file, SignedPdf pdf) {}

    /** As {@link SendLetter#run}. */
    public long run(AgencyId agency, long id) {
        Letter letter = letters.find(agency, id).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        boolean seals = letter.state() == LetterState.DRAFT && sign.seals(agency);
        check(letter);
        List<Sealed> sealed = seals ? seal(letter) : List.of();
        return Objects.requireNonNull(transaction.execute(status -> {
            if (seals && !same(letter, store.draft(agency, id))) throw OfficeRefusal.LETTER_CHANGED.because();
            for (Sealed one : sealed) {
                if (!store.seal(id, one.before(), one.file())) throw OfficeRefusal.LETTER_CHANGED.because();
                signatures.run(one.pdf(), agency, purpose(letter, one.before()));
                known.keep(id, one.pdf().bytes());
            }
            return send.run(agency, id);
        }));
    }

    /** What must be there before a letter goes out; where the agency has a seal here, an official's signature, too. */
    public void check(Letter letter) {
        SendLetter.check(letter);
        if (sign.seals(letter.agency())) official.check(letter);
    }

    /** Seals take seconds: what was added, taken out, numbered or signed anew meanwhile does not go out beside them. */
    static boolean same(Letter sealed, Letter now) {
        return files(sealed).equals(files(now))
                && sealed.line().called().equals(now.line().called())
                && sealed.line().paper().equals(now.line().paper());
    }

    private static List<String> files(Letter letter) {
        return letter.files().stream()
                .map(one -> one.position() + ":" + one.file().id().value())
                .toList();
    }

    private List<Sealed> seal(Letter letter) {
        String name = agencies.called(Set.of(letter.agency()), Language.VI).getOrDefault(letter.agency(), "");
        List<Sealed> all = new ArrayList<>();
        for (LetterFile file : letter.files())
            if (file.file().type().filter(FileType.PDF::equals).isPresent()) all.add(sealed(letter, file, name));
        return all;
    }

    private Sealed sealed(Letter letter, LetterFile file, String name) {
        try (InputStream in = intake.open(file.file().id())) {
            byte[] bytes = in.readNBytes(SignPdf.LARGEST + 1);
            String purpose = purpose(letter, file);
            SignedPdf pdf = file.position() == first(letter)
                    ? sign.seal(bytes, letter.agency(), name, signer(letter), number(letter, file), purpose)
                    : sign.attachment(
                            bytes, letter.agency(), name, letter.line().called(), purpose);
            IntakeFile kept = intake.examine(intake.receive(
                    new ByteArrayInputStream(pdf.bytes()), file.file().name(), IntakePolicy.PAPERS));
            if (kept.state() != IntakeState.ACCEPTED) throw OfficeRefusal.SEAL_NOT_KEPT.because();
            return new Sealed(file, kept, pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was signed here got its number after: number and day come into the file with the seal. */
    private List<String> number(Letter letter, LetterFile file) {
        boolean here = signedHere
                .numbered(letter.line().id())
                .filter(one -> one.shown().equals(file.file().id()))
                .isPresent();
        LocalDate dated = letter.line().paper().dated();
        if (!here || dated == null) return List.of();
        return List.of(
                messages.text(Language.VI, "office.seal.number", letter.line().reference()),
                messages.text(Language.VI, "office.seal.day", dated));
    }

    /** The seal lies on the last of the signatures. */
    private static String signer(Letter letter) {
        List<String> all = SignerName.all(letter.line().paper().signer());
        return all.isEmpty() ? "" : all.getLast();
    }

    /** The letter itself is its first file. */
    private static int first(Letter letter) {
        return letter.files().getFirst().position();
    }

    private static String purpose(Letter letter, LetterFile file) {
        return "office.letter " + letter.line().id().value() + "/" + file.position();
    }
}
