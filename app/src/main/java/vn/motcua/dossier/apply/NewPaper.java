package vn.motcua.dossier.apply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.life.Application.PaperPart;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.kernel.intake.IntakePolicy;
import vn.motcua.kernel.intake.IntakeState;
import vn.motcua.procedure.form.answer.AnswerProblem;

/** Takes in a paper for which the form has no field. It is looked at before it counts. */
@Component
public class NewPaper {

    private final Intake intake;

    NewPaper(Intake intake) {
        this.intake = intake;
    }

    /** Takes it; refused if it is not of a type that is taken, or holds what could act by itself. */
    public PaperPart take(InputStream content, String name, String title) {
        try {
            IntakeFile found = intake.examine(intake.receive(content, name, IntakePolicy.PAPERS));
            if (found.state() != IntakeState.ACCEPTED) throw AnswerProblem.FILE_NOT_TAKEN.at("file", found.name());
            return new PaperPart(
                    found.id().value(),
                    ApplicationDraft.EXTRA,
                    title.isBlank() ? found.name() : title.strip(),
                    found.name(),
                    found.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
