package vn.motcua.signing.pades;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.intake.FileExaminer;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.kernel.intake.IntakePolicy;
import vn.motcua.kernel.intake.IntakeState;
import vn.motcua.signing.SigningRefusal;

/** Papers that came through the intake of strangers' files: read to be signed, and laid by there again once they are. */
@Component
public class SignedFiles {

    private final Intake intake;
    private final FileExaminer examiner;

    SignedFiles(Intake intake, FileExaminer examiner) {
        this.intake = intake;
        this.examiner = examiner;
    }

    /** What is to be signed; refused while what comes of it could not be kept, so that nothing is signed, stamped and stored in vain. */
    public byte[] read(FileId file) throws IOException {
        if (examiner.scannerAway()) throw Refused.because(SigningRefusal.SIGNED_FILE_HELD);
        try (InputStream in = intake.open(file)) {
            byte[] bytes = in.readNBytes(SignPdf.LARGEST + 1);
            if (bytes.length > SignPdf.LARGEST) throw Refused.because(SigningRefusal.PDF_NOT_SIGNABLE);
            return bytes;
        }
    }

    /** Durable when this returns, under the name that the paper's file had. */
    public IntakeFile store(String name, byte[] signed) throws IOException {
        FileId id = intake.receive(new ByteArrayInputStream(signed), name, IntakePolicy.PAPERS);
        IntakeFile file = intake.examine(id);
        if (file.state() == IntakeState.ACCEPTED) return file;
        intake.forget(id);
        // while the scanner of viruses is away it is held: then it is signed again later
        throw Refused.because(
                file.state() == IntakeState.HELD ? SigningRefusal.SIGNED_FILE_HELD : SigningRefusal.PDF_NOT_SIGNABLE);
    }

    /** Takes back what was stored and is named by no paper, as what was to name it was refused. */
    public void forget(IntakeFile file) {
        intake.forget(file.id());
    }
}
