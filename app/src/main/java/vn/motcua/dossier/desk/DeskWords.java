package vn.motcua.dossier.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.EventView;
import vn.motcua.dossier.TaskView;
import vn.motcua.dossier.life.Act;
import vn.motcua.dossier.life.Stead;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.SummaryRow;
import vn.motcua.portal.component.Tab;
import vn.motcua.portal.component.TimelineEntry;
import vn.motcua.portal.form.Choice;
import vn.motcua.portal.form.Form;

/**
 * The desk in the words of a page.
 *
 * @param page the page
 */
public record DeskWords(Page page) {

    /** The address of an inbox. */
    public static String href(InboxQuery query) {
        String address = "/dossier/desk?view=" + query.view();
        if (!query.text().isEmpty()) address += "&q=" + encoded(query.text());
        if (!query.procedure().isEmpty()) address += "&procedure=" + encoded(query.procedure());
        if (!query.step().isEmpty()) address += "&step=" + encoded(query.step());
        return query.status() == null
                ? address
                : address + "&status=" + query.status().code();
    }

    /** A text in an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The numbers of the papers, from 1, of which nothing was written as they had changed; empty if there are none. */
    public static String missed(Form form, PaperChecks.Papers papers) {
        return form.all("missed").stream()
                .filter(one -> one.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(one -> one >= 1 && one <= papers.required().size())
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    /** The parts of an inbox with how much is in each; what is done in the stead of somebody only for those who do. */
    public List<Tab> tabs(InboxQuery query, InboxCounts counts, boolean steads) {
        List<Tab> tabs = new ArrayList<>();
        for (InboxView view : InboxView.values())
            if (steads || view != InboxView.STEAD)
                tabs.add(new Tab(
                        page.t(view) + " (" + count(counts.of(view)) + ")",
                        href(query.in(view)),
                        view == query.view()));
        return tabs;
    }

    /** In whose stead one acts today, each named once. */
    public List<String> steads(List<Stead> steads) {
        return steads.stream()
                .map(stead -> page.t("dossier.desk.steads", stead.name(), page.t(stead.kind())))
                .distinct()
                .toList();
    }

    /** How many, as far as is counted. */
    public String count(long number) {
        return number >= InboxCounts.MOST
                ? page.t("dossier.desk.more-than", page.number(InboxCounts.MOST - 1))
                : page.number(number);
    }

    /** Until when, and how that stands. */
    public Cell due(@Nullable Instant promised, ClockState clock) {
        return Cell.tag(page.t(clock), clock.colour()).note(promised == null ? null : page.time(promised));
    }

    /** Who has a step. */
    public String holder(TaskView task) {
        if (task.role() == null) return page.t("dossier.desk.applicant-has-it");
        return task.holder() == null ? page.t("dossier.desk.free", page.t(task.role())) : task.holderName();
    }

    /** The step, with its own time where that is another than the dossier's. */
    public Cell step(TaskView task, String procedure, @Nullable Instant promised, Instant now) {
        String note = procedure;
        if (task.due() != null && task.role() != null && !task.due().equals(promised))
            note += " · "
                    + page.t(
                            task.due().isBefore(now) ? "dossier.desk.step-late" : "dossier.desk.step-due",
                            page.time(task.due()));
        return Cell.of(task.name()).note(note);
    }

    /** What will happen if an outcome is chosen, in a sentence or two. */
    public String then(TakeStep.Choice choice) {
        List<String> told = new ArrayList<>();
        told.add(
                choice.begun().isEmpty()
                        ? page.t("dossier.desk.then.ends", page.t(choice.status()))
                        : page.t("dossier.desk.then.next", String.join("; ", choice.begun()), page.t(choice.status())));
        if (choice.act().clock() != Act.ClockEffect.NONE)
            told.add(page.t("dossier.desk.then.clock", page.t(choice.act().clock())));
        if (!choice.letters().isEmpty())
            told.add(page.t(
                    "dossier.desk.then.letters",
                    choice.letters().stream().map(page::t).collect(Collectors.joining(", "))));
        return String.join(" ", told);
    }

    /** The outcomes of a step as choices. */
    public List<Choice> choices(DeskSheet.OpenStep step) {
        return step.offers().stream()
                .map(offer -> offer.choice() == null
                        ? Choice.of(Integer.toString(offer.outcome()), name(offer))
                                .hint(page.t("dossier.desk.taken-already"))
                                .disable()
                        : Choice.of(Integer.toString(offer.outcome()), name(offer))
                                .hint(then(offer.choice())))
                .toList();
    }

    /** What an outcome is called. */
    public String name(DeskSheet.Offer offer) {
        if (!offer.name().isEmpty()) return offer.name();
        return offer.choice() == null
                ? page.t("dossier.desk.done")
                : page.t(offer.choice().act());
    }

    /** What there is to know of a dossier at a glance. */
    public List<SummaryRow> facts(DeskSheet sheet) {
        var dossier = sheet.dossier();
        var applicant = sheet.applicant();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(
                page.t("dossier.desk.applicant"),
                Cell.of(applicant.name())
                        .note(page.t(applicant.kind())
                                + (applicant.number().isEmpty() ? "" : " · " + applicant.number()))));
        if (!sheet.representative().isEmpty())
            rows.add(SummaryRow.of(page.t("dossier.representative"), sheet.representative()));
        String reach = java.util.stream.Stream.of(applicant.phone(), applicant.email(), applicant.address())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        rows.add(SummaryRow.of(page.t("dossier.desk.reach"), reach));
        if (!dossier.caseName().isEmpty()) rows.add(SummaryRow.of(page.t("dossier.desk.case"), dossier.caseName()));
        rows.add(SummaryRow.of(
                page.t("dossier.desk.submitted"),
                Cell.of(page.time(dossier.submitted())).note(page.t(dossier.channel()))));
        if (dossier.received() != null)
            rows.add(SummaryRow.of(page.t("dossier.desk.received"), page.time(dossier.received())));
        rows.add(SummaryRow.of(page.t("dossier.desk.return-way"), page.t(dossier.returnWay())));
        if (sheet.handover() != null)
            rows.add(SummaryRow.of(
                    page.t("dossier.desk.handed-to"),
                    Cell.of(sheet.handover().to())
                            .note(java.util.stream.Stream.of(
                                            sheet.handover().shown(),
                                            page.time(sheet.handover().at()),
                                            sheet.handover().who())
                                    .filter(text -> !text.isEmpty())
                                    .collect(Collectors.joining(" · ")))));
        return rows;
    }

    /** What happened. */
    public List<TimelineEntry> timeline(List<EventView> events) {
        return events.stream()
                .map(event -> new TimelineEntry(
                        event.at(),
                        page.t(event.act()) + (event.step().isEmpty() ? "" : ": " + event.step()),
                        who(event),
                        said(event),
                        null))
                .toList();
    }

    private @Nullable String who(EventView event) {
        if (event.who().isEmpty()) return null;
        return event.inStead().isEmpty() ? event.who() : page.t("dossier.in-stead", event.who(), event.inStead());
    }

    private static @Nullable String said(EventView event) {
        String text = java.util.stream.Stream.of(event.outcome(), event.note())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" – "));
        return text.isEmpty() ? null : text;
    }
}
