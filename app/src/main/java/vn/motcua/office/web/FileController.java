package vn.motcua.office.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.kernel.access.Requires;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.kernel.intake.IntakeState;
import vn.motcua.kernel.intake.name.FileHeaders;
import vn.motcua.office.arrival.Arrivals;
import vn.motcua.office.file.FilePasses;
import vn.motcua.office.letter.Letters;
import vn.motcua.portal.FilesDoor;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;

/** Hands out files of letters and arrivals: whoever may see them is led to the second origin with a pass for two minutes. */
@Controller
@Requires(value = "office.see", agency = "agency")
class FileController {

    private static final String TOKEN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Arrivals arrivals;
    private final Letters letters;
    private final Intake intake;
    private final FilePasses passes;
    private final FilesDoor door;

    FileController(Arrivals arrivals, Letters letters, Intake intake, FilePasses passes, FilesDoor door) {
        this.arrivals = arrivals;
        this.letters = letters;
        this.intake = intake;
        this.passes = passes;
        this.door = door;
    }

    @GetMapping("/office/{agency}/arrivals/{arrival:\\d+}/files/{file:\\d+}")
    ResponseEntity<JteModel> ofArrival(
            @PathVariable String agency, @PathVariable String arrival, @PathVariable String file) {
        return pass(arrivals.find(new vn.motcua.kernel.AgencyId(InAddress.number(agency)), InAddress.number(arrival))
                .flatMap(one -> one.files().stream()
                        .filter(each -> each.position() == InAddress.number(file))
                        .map(each -> each.file())
                        .findFirst()));
    }

    @GetMapping("/office/{agency}/letters/{letter:\\d+}/files/{file:\\d+}")
    ResponseEntity<JteModel> ofLetter(
            @PathVariable String agency, @PathVariable String letter, @PathVariable String file) {
        return pass(letters.find(new vn.motcua.kernel.AgencyId(InAddress.number(agency)), InAddress.number(letter))
                .flatMap(one -> one.files().stream()
                        .filter(each -> each.position() == InAddress.number(file))
                        .map(each -> each.file())
                        .findFirst()));
    }

    @OpenToAll
    @GetMapping("/files/office/{token}")
    void fetch(@PathVariable String token, HttpServletResponse response) throws IOException {
        if (!token.matches(TOKEN)) throw Refused.because(KernelRefusal.NOT_FOUND);
        FileId id = passes.file(UUID.fromString(token)).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        IntakeFile file = intake.find(id).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        try (InputStream content = intake.open(id)) {
            FileHeaders.of(file.name(), file.type().orElse(FileType.UNKNOWN), file.bytes())
                    .forEach((name, value) -> {
                        if (!name.equals("Content-Length"))
                            response.setHeader(name, value); // cleaned pictures are shorter
                    });
            content.transferTo(response.getOutputStream());
        }
    }

    private ResponseEntity<JteModel> pass(Optional<IntakeFile> file) {
        return file.filter(one -> one.state() == IntakeState.ACCEPTED)
                .map(one -> Form.to(door.origin() + "/files/office/" + passes.give(one.id())))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }
}
