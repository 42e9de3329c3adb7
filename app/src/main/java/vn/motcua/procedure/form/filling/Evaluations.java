package vn.motcua.procedure.form.filling;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.search.Division;
import vn.motcua.directory.search.Divisions;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.procedure.form.Asked;
import vn.motcua.procedure.form.CheckedForm;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.answer.Address;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.form.answer.Evaluation;
import vn.motcua.procedure.form.answer.KnownCodes;
import vn.motcua.procedure.form.answer.Office;

/** Evaluates answers today, with what the directory knows of the agencies and divisions in them: asked for all at once, and only if there are any. */
@Component
public class Evaluations {

    private final AgencyCodes codes;
    private final Divisions divisions;
    private final Clock clock;

    Evaluations(AgencyCodes codes, Divisions divisions, Clock clock) {
        this.codes = codes;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** The day of today in Vietnam. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(DatabaseClock.VIETNAM));
    }

    /** What follows from answers to a form today. */
    public Evaluation of(CheckedForm form, Answers answers) {
        return Evaluation.evaluate(form, answers, today(), known(form, answers));
    }

    private KnownCodes known(CheckedForm form, Answers answers) {
        Set<String> agencies = new HashSet<>();
        Set<String> now = new HashSet<>();
        Set<String> then = new HashSet<>();
        for (Asked asked : form.all())
            for (JsonNode answer : answered(asked, answers)) {
                if (asked.field().kind() == FieldKind.AGENCY)
                    agencies.add(Office.of(answer).code());
                if (asked.field().kind() == FieldKind.ADDRESS) collect(Address.of(answer), now, then);
            }
        Map<String, Division> before = divisions.named(then, Divisions.LAST_OF_THREE_TIERS);
        return new KnownCodes(
                true,
                agencies(agencies),
                divisions.named(now, today()),
                before,
                divisions.today(before.values(), today()));
    }

    private static void collect(Address address, Set<String> now, Set<String> then) {
        Set<String> to = address.old() ? then : now;
        for (Address.Tier tier : List.of(address.province(), address.district(), address.commune()))
            if (!tier.code().isEmpty()) to.add(tier.code());
    }

    private static List<JsonNode> answered(Asked asked, Answers answers) {
        FieldKind kind = asked.field().kind();
        if (kind != FieldKind.AGENCY && kind != FieldKind.ADDRESS) return List.of();
        String group = asked.rows();
        if (group == null) return List.of(answers.of(asked.path()));
        return IntStream.range(0, answers.rows(group))
                .mapToObj(row -> answers.of(group, row, asked.field().name()))
                .toList();
    }

    private Map<String, String> agencies(Set<String> written) {
        if (written.isEmpty()) return Map.of();
        AsOf asOf = AsOf.on(today());
        Map<String, String> names = new HashMap<>();
        List<AgencyCode> parsed = new ArrayList<>();
        written.forEach(code -> AgencyCode.parse(code).ifPresent(parsed::add));
        codes.carriers(parsed, asOf)
                .forEach((code, view) -> names.put(code.text(), view.names().full()));
        names.putAll(codes.divisions(written, asOf).entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey, entry -> entry.getValue().names().full())));
        return names;
    }
}
