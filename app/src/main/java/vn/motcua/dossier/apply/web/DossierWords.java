package vn.motcua.dossier.apply.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.shown.CountedDeadline;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.EventView;
import vn.motcua.dossier.TaskView;
import vn.motcua.dossier.life.DossierClock;
import vn.motcua.dossier.track.WhatNext;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Words;
import vn.motcua.kernel.worktime.Deadline;
import vn.motcua.kernel.worktime.explanation.Explanation;
import vn.motcua.kernel.worktime.explanation.ExplanationWords;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.TagColour;
import vn.motcua.portal.component.TimelineEntry;
import vn.motcua.procedure.flow.NationalStatus;

/** Words a dossier for whoever applied. */
@Component
class DossierWords {

    private final DossierClock clock;
    private final Agencies agencies;
    private final Messages messages;

    DossierWords(DossierClock clock, Agencies agencies, Messages messages) {
        this.clock = clock;
        this.agencies = agencies;
        this.messages = messages;
    }

    /** The status as a tag. */
    static Cell status(Page page, NationalStatus status) {
        return Cell.tag(page.t(status), colour(status));
    }

    private static TagColour colour(NationalStatus status) {
        return switch (status) {
            case SUBMITTED, ACCEPTED, IN_PROGRESS -> TagColour.BLUE;
            case SUPPLEMENT_ASKED, PAYMENT_ASKED -> TagColour.YELLOW;
            case NOT_ACCEPTED, STOPPED -> TagColour.RED;
            case RESULT_READY, RETURNED -> TagColour.GREEN;
            case WITHDRAWN -> TagColour.GREY;
        };
    }

    /** What comes next, in a sentence. */
    static String next(Page page, DossierView dossier) {
        return page.t(WhatNext.in(dossier.status()));
    }

    /** Until when it is to be done, in a few words. */
    static String due(Page page, DossierView dossier) {
        if (dossier.due() != null) return page.time(dossier.due());
        if (dossier.received() == null) return page.t("dossier.due.before");
        return page.t(
                dossier.status().clock() == NationalStatus.Clock.STANDS ? "dossier.due.stands" : "dossier.due.none");
    }

    /** How the due date was counted; empty where there is none. */
    Optional<CountedDeadline> counted(Page page, DossierView dossier) {
        return clock.deadline(dossier).map(deadline -> counted(page, dossier.agency(), deadline));
    }

    private CountedDeadline counted(Page page, AgencyId agency, Deadline deadline) {
        ExplanationWords words = ExplanationWords.of(Explanation.of(deadline), new Words(messages, page.language()));
        return new CountedDeadline(
                agency(page, agency),
                words.due(),
                words.opening(),
                words.inShort(),
                words.ending().stream().skip(1).toList());
    }

    /** What an agency is called. */
    String agency(Page page, AgencyId agency) {
        return agencies.called(List.of(agency), page.language()).getOrDefault(agency, "");
    }

    /** Who has it: what they do, where, and the officer, if one took it. */
    String has(Page page, TaskView task) {
        String who = task.role() == null
                ? page.t("dossier.has.applicant")
                : task.unit().isEmpty() ? page.t(task.role()) : task.unit();
        return task.holderName().isEmpty() ? who : page.t("dossier.has.holder", who, task.holderName());
    }

    /** The officer who did it, and in whose stead; {@code null} for the applicant and the system. */
    private static @Nullable String who(Page page, EventView event) {
        if (event.who().isEmpty()) return null;
        return event.inStead().isEmpty() ? event.who() : page.t("dossier.in-stead", event.who(), event.inStead());
    }

    /** What happened, the latest first. */
    List<TimelineEntry> timeline(Page page, List<EventView> events) {
        return events.reversed().stream()
                .map(event -> new TimelineEntry(
                        event.at(),
                        event.outcome().isEmpty()
                                ? page.t(event.act())
                                : page.t("dossier.timeline.step", page.t(event.act()), event.outcome()),
                        who(page, event),
                        event.note().isEmpty() ? null : event.note(),
                        null))
                .toList();
    }
}
