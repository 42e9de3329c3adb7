package vn.motcua.directory.authority.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.directory.authority.Authorities;
import vn.motcua.directory.authority.Chain;
import vn.motcua.directory.authority.Ledgers;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.Crumb;
import vn.motcua.portal.component.Row;
import vn.motcua.portal.form.Form;

/** Who may sign or decide what for an agency: on a chosen day, by what was known on another. */
@Controller
@OpenToAll
class OverviewController {

    private static final int ROWS = 25;
    private static final int MOMENTS = 12;

    private final Templates templates;
    private final Grounds grounds;
    private final Authorities authorities;
    private final Ledgers ledgers;

    OverviewController(Templates templates, Grounds grounds, Authorities authorities, Ledgers ledgers) {
        this.templates = templates;
        this.grounds = grounds;
        this.authorities = authorities;
        this.ledgers = ledgers;
    }

    @GetMapping("/directory/{agency}/authority")
    ResponseEntity<JteModel> overview(Page page, @PathVariable long agency, Form form) {
        AgencyId id = grounds.agency(agency);
        Asked asked = Asked.of(form, grounds.today());
        Narrowed narrowed = Narrowed.of(form);
        List<Chain> chains = narrowed.of(chains(page, id, asked));
        Slice<Row> slice = Slice.of(chains, Lists.paging(form, ROWS)).map(chain -> row(page, id, chain, asked));
        JteModel body = templates.directoryAuthorityOverview(
                page,
                grounds.head(id, asked.asOf().day()),
                grounds.powers(page, id, "authority"),
                form,
                page.path(),
                slice,
                narrowed.choices(page),
                moments(page, id, asked.asOf().day()),
                title(page, asked),
                exported(page, asked, narrowed));
        return ResponseEntity.status(form.errors().isEmpty() ? 200 : 400).body(body);
    }

    /** What the reader may see: leaders, and staff to those who are allowed. */
    List<Chain> chains(Page page, AgencyId agency, Asked asked) {
        boolean staff = grounds.seesStaff(page, agency);
        return authorities.overview(agency, asked.asOf()).stream()
                .filter(chain -> staff || chain.position().role().published())
                .toList();
    }

    private Row row(Page page, AgencyId agency, Chain chain, Asked asked) {
        Words words = new Words(page);
        String why = "/directory/" + agency + "/authority/" + chain.official() + "?matter="
                + Lists.encoded(chain.matter().text()) + "&" + asked.query();
        return Row.of(
                Cell.link(chain.holder().name(), "/directory/officials/" + chain.official())
                        .note(chain.position().title()),
                Cell.link(words.matter(chain.matter()), why),
                Cell.of(chain.formula().text()),
                Cell.of(words.ground(chain)),
                Cell.of(words.ends(chain)));
    }

    private List<Crumb> moments(Page page, AgencyId agency, LocalDate day) {
        return ledgers.moments(agency, MOMENTS).stream()
                .map(moment -> Crumb.of(page.time(moment), page.path() + "?" + Asked.query(day, moment)))
                .toList();
    }

    private static String title(Page page, Asked asked) {
        String day = page.date(asked.asOf().day());
        return asked.known() == null
                ? page.t("directory.authority.now", day)
                : page.t("directory.authority.then", day, page.time(asked.asOf().known()));
    }

    private static String exported(Page page, Asked asked, Narrowed narrowed) {
        return page.path() + "/export?" + asked.query() + narrowed.query();
    }
}
