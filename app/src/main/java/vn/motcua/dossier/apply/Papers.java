package vn.motcua.dossier.apply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.dossier.life.Application.PaperPart;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.procedure.form.Asked;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.answer.Evaluation;

/** The files that were given with a form, each with the paper that it is. */
@Component
public class Papers {

    private final Intake intake;

    Papers(Intake intake) {
        this.intake = intake;
    }

    /** Of all fields that are asked; one look into the intake for all of them. */
    public List<PaperPart> of(Evaluation evaluation) {
        Map<FileId, Asked> given = new LinkedHashMap<>();
        for (Asked asked : evaluation.form().all())
            if (asked.field().kind() == FieldKind.FILE && evaluation.visible(asked.path()))
                for (JsonNode id : evaluation.answers().of(asked.path()))
                    given.put(new FileId(UUID.fromString(id.asString(""))), asked);
        Map<FileId, IntakeFile> files =
                intake.find(given.keySet()).stream().collect(Collectors.toMap(IntakeFile::id, Function.identity()));
        List<PaperPart> papers = new ArrayList<>();
        given.forEach((id, asked) -> {
            IntakeFile file = files.get(id);
            if (file != null)
                papers.add(new PaperPart(
                        id.value(), asked.path(), asked.field().label().vi(), file.name(), file.bytes()));
        });
        return papers;
    }
}
