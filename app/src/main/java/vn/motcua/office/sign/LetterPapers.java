package vn.motcua.office.sign;

import java.io.IOException;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.motcua.directory.people.OfficialAccounts;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.signing.pades.SignedFiles;
import vn.motcua.signing.pades.SignedPdf;
import vn.motcua.signing.spi.PaperHolder;

/** Letters as papers that officials sign in sheaves: only by whoever was asked, and only as they were handed over that time. */
@Component
class LetterPapers implements PaperHolder {

    private final LettersToSign letters;
    private final SignedFiles files;
    private final KeepSignedLetter keep;
    private final OfficialAccounts officials;
    private final Actors actors;

    LetterPapers(
            LettersToSign letters,
            SignedFiles files,
            KeepSignedLetter keep,
            OfficialAccounts officials,
            Actors actors) {
        this.letters = letters;
        this.files = files;
        this.keep = keep;
        this.officials = officials;
        this.actors = actors;
    }

    @Override
    public String kind() {
        return LetterToSign.KIND;
    }

    @Override
    public byte[] open(String subject) throws IOException {
        return files.read(letter(subject).shown());
    }

    @Override
    public Runnable keep(String subject, SignedPdf signed) throws IOException {
        LetterToSign letter = letter(subject);
        IntakeFile file = files.store(letter.fileName(), signed.bytes());
        return () -> keep.run(letter, file, signed);
    }

    private LetterToSign letter(String subject) {
        var me = officials.official(Objects.requireNonNull(actors.current().account(), "nobody signs"));
        return letters.any(Long.parseLong(subject.substring(0, subject.indexOf(':'))))
                .filter(one ->
                        one.state() == SigningState.WAITING && one.subject().equals(subject))
                .filter(one -> one.signer() != null
                        && me.equals(java.util.Optional.of(one.signer().official())))
                .orElseThrow(OfficeRefusal.NOT_AS_SEEN::because);
    }
}
