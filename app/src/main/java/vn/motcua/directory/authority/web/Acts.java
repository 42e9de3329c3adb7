package vn.motcua.directory.authority.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.authority.Chain;
import vn.motcua.directory.authority.Rehearsal;
import vn.motcua.kernel.AgencyId;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.Crumb;
import vn.motcua.portal.component.Row;
import vn.motcua.portal.form.Form;

/** Every act on people and powers goes three steps: filled in, shown with its effect, confirmed. */
@Component
class Acts {

    private static final Set<String> NOT_KEPT = Set.of("confirm", "edit");

    private final Templates templates;
    private final Grounds grounds;
    private final Rehearsal rehearsal;
    private final TransactionTemplate transaction;

    Acts(Templates templates, Grounds grounds, Rehearsal rehearsal, PlatformTransactionManager transactions) {
        this.templates = templates;
        this.grounds = grounds;
        this.rehearsal = rehearsal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Shows the effect, or does it once confirmed; {@code again} is the page with the form. */
    ResponseEntity<JteModel> answer(
            Page page,
            AgencyId agency,
            String titleKey,
            Form form,
            Supplier<Plan> read,
            Function<Form, JteModel> again) {
        if (form.ticked("edit")) return ResponseEntity.ok(again.apply(form));
        return form.submit(
                () -> {
                    Plan plan = read.get();
                    form.check();
                    if (!form.ticked("confirm")) return ResponseEntity.ok(shown(page, agency, titleKey, form, plan));
                    transaction.executeWithoutResult(status -> plan.act().run());
                    return Form.to(plan.next());
                },
                again);
    }

    private JteModel shown(Page page, AgencyId agency, String titleKey, Form form, Plan plan) {
        Rehearsal.Effect effect = rehearsal.of(agency, AsOf.on(plan.day()), plan.act());
        return templates.directoryAuthorityPreview(
                page,
                page.t(titleKey),
                grounds.crumbs(
                        page, agency, Crumb.of(page.t("directory.people.tab"), "/directory/" + agency + "/people")),
                page.path(),
                kept(page, form),
                plan.what(),
                page.date(plan.day()),
                rows(page, effect.gained()),
                rows(page, effect.lost()));
    }

    private static Map<String, List<String>> kept(Page page, Form form) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        form.names().stream()
                .filter(name -> !NOT_KEPT.contains(name) && !name.equals(page.csrfName()))
                .forEach(name -> kept.put(name, form.all(name)));
        return kept;
    }

    private static List<Row> rows(Page page, List<Chain> chains) {
        Words words = new Words(page);
        return chains.stream()
                .map(chain -> Row.of(
                        Cell.of(chain.holder().name()).note(chain.position().title()),
                        Cell.of(words.matter(chain.matter())),
                        Cell.of(chain.formula().text())))
                .toList();
    }
}
