package vn.motcua.directory.authority.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.Validity;
import vn.motcua.directory.authority.Chain;
import vn.motcua.directory.authority.Delegation;
import vn.motcua.directory.authority.Link;
import vn.motcua.directory.authority.Matter;
import vn.motcua.directory.people.Appointment;
import vn.motcua.directory.people.AppointmentKind;
import vn.motcua.directory.people.Paper;
import vn.motcua.kernel.LegalSource;
import vn.motcua.portal.Page;

/** Facts about people and powers, worded for a page. */
final class Words {

    private final Page page;

    Words(Page page) {
        this.page = page;
    }

    /** What may be done. */
    String matter(Matter matter) {
        String act = page.t(matter.act());
        if (matter.detail().isEmpty()) return act;
        if (matter.document().isPresent())
            return page.t(
                    "directory.matter.document", act, page.t(matter.document().get()));
        return matter.procedure().isEmpty()
                ? page.t("directory.matter.field", act, matter.field())
                : page.t("directory.matter.procedure", act, matter.field(), matter.procedure());
    }

    /** On which days. */
    String term(Validity term) {
        return term.until() == null
                ? page.t("directory.term.from", page.date(term.from()))
                : page.t("directory.term.between", page.date(term.from()), page.date(term.lastDay()));
    }

    /** By which document, of which day. */
    String paper(Paper paper) {
        return page.t("directory.paper", paper.number(), page.date(paper.signed()));
    }

    /** On what ground, and how sure we are of it. */
    String source(LegalSource source) {
        return page.t("directory.sourced", source.text(), page.t(source.grade()));
    }

    /** How somebody holds a post, if not in the ordinary way. */
    @Nullable
    String kind(Appointment appointment) {
        if (appointment.kind() != AppointmentKind.APPOINTED) return page.t(appointment.kind());
        return appointment.concurrent() ? page.t("directory.concurrent") : null;
    }

    /** The ground nearest to the person: the document of the delegation, or what the law gives. */
    String ground(Chain chain) {
        return chain.delegation()
                .map(one -> paper(one.paper()))
                .orElseGet(() -> root(chain.links().getLast()));
    }

    /** Until when, as far as a fact of the chain says so; empty if none does. */
    String ends(Chain chain) {
        return chain.links().stream()
                .map(Words::last)
                .filter(last -> last != null)
                .min(LocalDate::compareTo)
                .map(page::date)
                .orElse("");
    }

    private String root(Link link) {
        return switch (link) {
            case Link.Given given -> source(given.competence().source());
            case Link.Statute statute -> source(statute.source());
            default -> "";
        };
    }

    private static @Nullable LocalDate last(Link link) {
        return switch (link) {
            case Link.Holds holds -> holds.appointment().term().lastDay();
            case Link.Passed passed -> passed.delegation().term().lastDay();
            case Link.Given given -> given.competence().term().lastDay();
            case Link.Post post -> post.position().term().lastDay();
            case Link.Statute statute -> null;
        };
    }

    /** How a delegation was done, in one line. */
    String delegation(Delegation delegation) {
        return page.t(delegation.kind()) + ", " + paper(delegation.paper());
    }
}
