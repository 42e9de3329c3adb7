package vn.motcua.dossier.reuse;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.closed.ClosedFault;
import vn.motcua.kernel.closed.ClosedMachines;
import vn.motcua.kernel.closed.ClosedOutcome;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.pades.SignPdf;

/** What a counter's scanner made, as a PDF file on which a seal can be put: a picture on a sheet of its own. */
@Component
class ScannedFiles {

    private static final Set<FileType> PICTURES = Set.of(FileType.JPEG, FileType.PNG);

    private final Intake intake;
    private final ClosedMachines machines;

    ScannedFiles(Intake intake, ClosedMachines machines) {
        this.intake = intake;
        this.machines = machines;
    }

    /** True if a file of this type can be had as PDF. */
    static boolean sealable(FileType type) {
        return type == FileType.PDF || PICTURES.contains(type);
    }

    /**
     * The file as PDF.
     *
     * @throws Refused if it is too large, or cannot be read in time or at all
     */
    byte[] pdf(FileId file, FileType type) throws IOException {
        try (InputStream in = intake.open(file)) {
            return type == FileType.PDF ? whole(in) : sheet(in, type);
        }
    }

    private byte[] sheet(InputStream picture, FileType type) throws IOException {
        ClosedOutcome<byte[]> outcome =
                machines.work(PictureSheet.class, picture, out -> out.writeUTF(type.name()), (answer, folder) -> {
                    try (InputStream sheet = folder.take(PictureSheet.NAME)) {
                        return whole(sheet);
                    }
                });
        return switch (outcome) {
            case ClosedOutcome.Answered<byte[]>(byte[] pdf) -> pdf;
            case ClosedOutcome.Failed<byte[]>(ClosedFault fault) ->
                throw Refused.because(
                        fault == ClosedFault.BROKE ? SigningRefusal.PDF_NOT_SIGNABLE : SigningRefusal.PDF_TOO_HEAVY);
        };
    }

    private static byte[] whole(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(SignPdf.LARGEST + 1);
        if (bytes.length > SignPdf.LARGEST) throw Refused.because(SigningRefusal.PDF_TOO_HEAVY);
        return bytes;
    }

    /** What a picture is called once it lies on a sheet. */
    static String pdfName(String name) {
        return Optional.of(name.lastIndexOf('.'))
                        .filter(dot -> dot > 0)
                        .map(dot -> name.substring(0, dot))
                        .orElse(name)
                + ".pdf";
    }
}
