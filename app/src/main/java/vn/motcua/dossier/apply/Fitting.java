package vn.motcua.dossier.apply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.motcua.procedure.form.Asked;
import vn.motcua.procedure.form.CheckedForm;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.Prefill;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.form.answer.Provenance;
import vn.motcua.procedure.form.filling.WellFormed;

/** Takes answers over from one form to another: those to fields of the same name, if they are well formed there. */
public final class Fitting {

    /** What speaks of people whatever the procedure; anything else means something else in another form, even under the same name. */
    private static final Set<FieldKind> OF_PEOPLE = EnumSet.of(
            FieldKind.PERSON_NAME,
            FieldKind.PERSONAL_NUMBER,
            FieldKind.DATE,
            FieldKind.PARTIAL_DATE,
            FieldKind.PHONE,
            FieldKind.EMAIL,
            FieldKind.ADDRESS,
            FieldKind.NATIONALITY,
            FieldKind.ETHNIC_GROUP);

    private Fitting() {}

    /** What of the answers to one revision's form fits another's, each with where it came from. */
    public static Answers moved(Answers from, CheckedForm to, LocalDate today) {
        Answers all = Answers.NONE;
        for (Asked asked : to.all()) {
            if (!takes(asked, from, all)) continue;
            Provenance source = from.provenance().get(asked.path());
            JsonNode answer = from.of(asked.path());
            all = source == null ? all.with(asked.path(), answer) : all.with(asked.path(), answer, source);
        }
        return WellFormed.of(all, Answers.NONE, to, today);
    }

    /** The answers with those of an earlier application in the places that are empty still. */
    public static Answers filled(
            Answers answers, Earlier.Given given, String procedure, CheckedForm form, LocalDate today, Instant now) {
        boolean same = given.procedureCode().equals(procedure);
        Provenance source = new Provenance(Prefill.Source.EARLIER_DOSSIER, now);
        Answers all = answers;
        for (Asked asked : form.all())
            if ((same || OF_PEOPLE.contains(asked.field().kind())) && takes(asked, given.answers(), all))
                all = all.with(asked.path(), given.answers().of(asked.path()), source);
        return WellFormed.of(all, answers, form, today);
    }

    private static boolean takes(Asked asked, Answers from, Answers into) {
        return asked.rows() == null
                && asked.computed() == null
                && !from.of(asked.path()).isMissingNode()
                && into.of(asked.path()).isMissingNode();
    }
}
