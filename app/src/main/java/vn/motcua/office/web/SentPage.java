package vn.motcua.office.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.motcua.axis.exchange.Deliveries;
import vn.motcua.axis.exchange.DeliveryView;
import vn.motcua.axis.exchange.DocumentTold;
import vn.motcua.axis.exchange.Packets;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyNames;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Slice;
import vn.motcua.office.arrival.Reasons;
import vn.motcua.office.letter.Letter;
import vn.motcua.office.letter.LetterLives;
import vn.motcua.office.letter.Letters;
import vn.motcua.office.shown.LetterWords;
import vn.motcua.office.shown.OfficeHead;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Row;
import vn.motcua.portal.component.TimelineEntry;
import vn.motcua.portal.form.Form;

/** The page of a letter that was sent: each receiver with how far the letter is there, what was told, what was asked since. */
@Component
class SentPage {

    private static final int MOST_TOLD = 100;

    private final Templates templates;
    private final Deliveries deliveries;
    private final Packets packets;
    private final Reasons reasons;
    private final Letters letters;
    private final LetterLives lives;
    private final Agencies agencies;

    SentPage(
            Templates templates,
            Deliveries deliveries,
            Packets packets,
            Reasons reasons,
            Letters letters,
            LetterLives lives,
            Agencies agencies) {
        this.templates = templates;
        this.deliveries = deliveries;
        this.packets = packets;
        this.reasons = reasons;
        this.letters = letters;
        this.lives = lives;
        this.agencies = agencies;
    }

    JteModel show(Page page, Form form, OfficeHead head, Letter letter) throws IOException {
        Slice<DeliveryView> slice = deliveries.of(Objects.requireNonNull(letter.docId()), form.paging(Reception.ROWS));
        Map<Long, List<DocumentTold>> told = new HashMap<>();
        slice.items().forEach(one -> told.put(one.docId(), packets.toldOf(one.docId())));
        Map<Long, String> words = reasons.of(
                head.agency(), told.values().stream().flatMap(List::stream).toList());
        LetterWords shown = new LetterWords(page);
        Map<Long, String> names = names(page, slice.items());
        Slice<Row> rows = slice.map(one -> shown.row(one, names, latest(told.get(one.docId()), words)));
        return templates.officeLetterSent(
                page,
                head,
                letter,
                rows,
                timeline(shown, slice.items(), told, words, names),
                letters.about(head.agency(), letter.id()),
                lives.open(letter),
                slice.items().stream().filter(SentPage::untaken).toList(),
                names,
                form.ticked("done"));
    }

    /** Something that can be proven: the receiver never took it. */
    private static boolean untaken(DeliveryView one) {
        return one.taken() == null && !one.held();
    }

    private static @org.jspecify.annotations.Nullable String latest(
            @org.jspecify.annotations.Nullable List<DocumentTold> told, Map<Long, String> words) {
        if (told == null) return null;
        return told.reversed().stream()
                .map(one -> words.get(one.packet()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<TimelineEntry> timeline(
            LetterWords shown,
            List<DeliveryView> some,
            Map<Long, List<DocumentTold>> told,
            Map<Long, String> words,
            Map<Long, String> names) {
        List<TimelineEntry> all = new ArrayList<>();
        for (DeliveryView one : some)
            shown.told(told.getOrDefault(one.docId(), List.of()), words).stream()
                    .map(entry -> new TimelineEntry(
                            entry.at(),
                            names.get(one.docId()) + ": " + entry.title(),
                            entry.actor(),
                            entry.text(),
                            null))
                    .forEach(all::add);
        all.sort(java.util.Comparator.comparing(TimelineEntry::at).reversed());
        return all.stream().limit(MOST_TOLD).toList();
    }

    Map<Long, String> names(Page page, List<DeliveryView> some) {
        Map<AgencyId, AgencyNames> called =
                agencies.namesOf(some.stream().map(DeliveryView::receiver).toList(), agencies.today());
        Map<Long, String> names = new HashMap<>();
        for (DeliveryView one : some) {
            AgencyNames found = called.get(one.receiver());
            names.put(one.docId(), found == null ? one.receiverCode() : found.in(page.language()));
        }
        return names;
    }
}
