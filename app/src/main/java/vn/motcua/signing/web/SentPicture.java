package vn.motcua.signing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.intake.FileFlag;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.kernel.intake.IntakePolicy;
import vn.motcua.kernel.intake.IntakeState;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.pades.ChangePicture;

/** Takes a picture that came with a form: looked through as every stranger's file is. */
@Component
class SentPicture {

    private static final IntakePolicy PICTURES =
            new IntakePolicy(Set.of(FileType.PNG), ChangePicture.LARGEST, EnumSet.allOf(FileFlag.class));

    private final Intake intake;

    SentPicture(Intake intake) {
        this.intake = intake;
    }

    byte[] of(HttpServletRequest request) {
        MultipartFile file = request instanceof MultipartRequest multipart ? multipart.getFile("picture") : null;
        if (file == null || file.isEmpty() || file.getSize() > ChangePicture.LARGEST)
            throw Refused.at("picture", SigningRefusal.PICTURE_NOT_TAKEN);
        try (InputStream content = file.getInputStream()) {
            IntakeFile taken = intake.examine(intake.receive(content, "chu-ky.png", PICTURES));
            if (taken.state() != IntakeState.ACCEPTED) throw Refused.at("picture", SigningRefusal.PICTURE_NOT_TAKEN);
            try (InputStream accepted = intake.open(taken.id())) {
                return accepted.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
