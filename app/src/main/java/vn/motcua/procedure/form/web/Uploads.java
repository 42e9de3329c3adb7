package vn.motcua.procedure.form.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.kernel.intake.IntakePolicy;
import vn.motcua.kernel.intake.IntakeState;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.FormPage;
import vn.motcua.procedure.form.answer.AnswerProblem;
import vn.motcua.procedure.form.answer.Answers;

/** Takes in the files that came with a page, and takes away those that were unticked. Each file is looked at before it counts. */
@Component
class Uploads {

    private final Intake intake;

    Uploads(Intake intake) {
        this.intake = intake;
    }

    Answers take(Form form, FormPage at, Answers answers, HttpServletRequest request) {
        if (!(request instanceof MultipartRequest multipart)) return answers;
        Answers all = answers;
        for (FormField field : at.fields())
            if (field.kind() == FieldKind.FILE) all = take(form, field, all, multipart.getFiles(field.name()));
        return all;
    }

    private Answers take(Form form, FormField field, Answers answers, List<MultipartFile> sent) {
        List<String> ids = new ArrayList<>();
        int index = 0;
        for (var id : answers.of(field.name()))
            if (!form.has(field.name() + "-remove", Integer.toString(index++))) ids.add(id.asString(""));
        for (MultipartFile file : sent) {
            if (file.isEmpty()) continue;
            if (ids.size() >= field.limits().mostItems(FieldKind.FILE))
                throw AnswerProblem.TOO_MANY_ITEMS.at(
                        field.name(), field.label().vi(), field.limits().mostItems(FieldKind.FILE));
            ids.add(taken(field, file).id().toString());
        }
        var array = JsonMapper.shared().createArrayNode();
        ids.forEach(array::add);
        return answers.with(field.name(), array.isEmpty() ? null : array);
    }

    private IntakeFile taken(FormField field, MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            String name = file.getOriginalFilename();
            IntakeFile found = intake.examine(intake.receive(content, name == null ? "" : name, IntakePolicy.PAPERS));
            if (found.state() == IntakeState.ACCEPTED) return found;
            throw AnswerProblem.FILE_NOT_TAKEN.at(field.name(), found.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
