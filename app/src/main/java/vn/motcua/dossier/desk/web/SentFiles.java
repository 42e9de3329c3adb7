package vn.motcua.dossier.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.desk.CheckedPaper;
import vn.motcua.dossier.desk.NewFile;
import vn.motcua.dossier.desk.PaperChecks;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.kernel.intake.IntakePolicy;
import vn.motcua.kernel.intake.IntakeState;
import vn.motcua.portal.form.Form;

/** Takes in files that came with a form; each is looked at before it counts. */
@Component
class SentFiles {

    private static final String OTHER = "other";
    private static final int MOST = 20;

    private final Intake intake;

    SentFiles(Intake intake) {
        this.intake = intake;
    }

    /** The file of a field that must have one. */
    IntakeFile one(HttpServletRequest request, String field) {
        return sent(request, field).stream()
                .findFirst()
                .map(file -> taken(field, file))
                .orElseThrow(() -> DossierRefusal.NOTHING_CHOSEN.at(field));
    }

    /** The papers, each in the field {@code file-…} of the place of what it is, with {@code compared-…} of the same place; and others, perhaps of third persons, under a title of their own, which never count as compared. */
    List<NewFile> papers(Form form, HttpServletRequest request, PaperChecks.Papers papers) {
        List<NewFile> found = new ArrayList<>();
        int place = 0;
        for (CheckedPaper paper : papers.required()) {
            boolean compared = !form.value("compared-" + place).isEmpty();
            String field = "file-" + place++;
            for (MultipartFile file : sent(request, field))
                found.add(new NewFile(paper.key(), paper.name(), taken(field, file), compared));
        }
        String title = form.optional("title", 300);
        for (MultipartFile file : sent(request, "file-other")) {
            IntakeFile taken = taken("file-other", file);
            found.add(new NewFile(
                    OTHER + "-" + taken.id().value(), title.isEmpty() ? taken.name() : title, taken, false));
        }
        form.check();
        return found;
    }

    private static List<MultipartFile> sent(HttpServletRequest request, String field) {
        if (!(request instanceof MultipartRequest multipart)) return List.of();
        return multipart.getFiles(field).stream()
                .filter(file -> !file.isEmpty())
                .limit(MOST)
                .toList();
    }

    private IntakeFile taken(String field, MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            String name = file.getOriginalFilename();
            IntakeFile found = intake.examine(intake.receive(content, name == null ? "" : name, IntakePolicy.PAPERS));
            if (found.state() == IntakeState.ACCEPTED) return found;
            throw DossierRefusal.FILE_NOT_TAKEN.at(field, found.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
