package vn.motcua.vault.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AgencyId;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.Row;
import vn.motcua.vault.look.LookView;

/** Lines of the log of looks, worded. */
@Component
class LookLines {

    private final Agencies agencies;

    LookLines(Agencies agencies) {
        this.agencies = agencies;
    }

    List<Row> of(Page page, List<LookView> looks) {
        Map<AgencyId, String> names = agencies.called(
                looks.stream()
                        .map(LookView::agency)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                page.language());
        return looks.stream()
                .map(look -> Row.of(
                        Cell.link(page.time(look.at()), "/vault/access/" + look.id()),
                        Cell.of(page.t(look.kind())).note(look.kinds()),
                        Cell.of(who(page, look, names)).note(names.getOrDefault(look.agency(), "")),
                        Cell.of(page.t(look.ground())).note(why(look))))
                .toList();
    }

    String agency(Page page, LookView look) {
        AgencyId agency = look.agency();
        return agency == null
                ? ""
                : agencies.called(List.of(agency), page.language()).getOrDefault(agency, "");
    }

    private static String who(Page page, LookView look, Map<AgencyId, String> names) {
        return look.who().isEmpty() ? page.t("vault.look.somebody") : look.who();
    }

    static String why(LookView look) {
        List<String> parts = new ArrayList<>();
        if (!look.procedure().isEmpty()) parts.add(look.procedure());
        if (!look.dossier().isEmpty()) parts.add(look.dossier());
        if (!look.words().isEmpty()) parts.add(look.words());
        return String.join(" · ", parts);
    }
}
