package vn.motcua.vault.own;

import gg.jte.generated.precompiled.Templates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Worded;
import vn.motcua.vault.consent.ConsentKind;
import vn.motcua.vault.consent.ConsentView;
import vn.motcua.vault.look.LookView;
import vn.motcua.vault.look.ObjectionView;
import vn.motcua.vault.own.ExportSheet.Heading;
import vn.motcua.vault.own.ExportSheet.Said;
import vn.motcua.vault.share.ShareView;

/** What was done with a store, line by line, in the words of its owner's copy. */
@Component
class RecordSheets {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(DatabaseClock.VIETNAM);

    private final Agencies agencies;
    private final Messages messages;
    private final Templates templates;

    RecordSheets(Agencies agencies, Messages messages, Templates templates) {
        this.agencies = agencies;
        this.messages = messages;
        this.templates = templates;
    }

    /** A sheet as a page. */
    byte[] page(ExportSheet sheet) {
        return templates.vaultExportSheet(sheet).render().getBytes(StandardCharsets.UTF_8);
    }

    ExportSheet looked(List<LookView> lines) {
        Map<AgencyId, String> names = names(
                lines.stream().map(LookView::agency).filter(Objects::nonNull).toList());
        return sheet(
                "vault.copy.looks",
                List.of(
                        head("id", "vault.copy.number"),
                        head("at", "vault.copy.at"),
                        head("kind", "vault.copy.done"),
                        head("entry", "vault.copy.entry"),
                        head("what", "vault.copy.what"),
                        head("who", "vault.copy.who"),
                        head("agency", "vault.copy.agency"),
                        head("ground", "vault.copy.ground"),
                        head("procedure", "vault.copy.procedure"),
                        head("dossier", "vault.copy.dossier"),
                        head("words", "vault.copy.why")),
                lines.stream()
                        .map(one -> List.of(
                                Said.of(Long.toString(one.id())),
                                at(one.at()),
                                word(one.kind()),
                                Said.of(one.entry() == null ? "" : one.entry().toString()),
                                Said.of(one.kinds()),
                                Said.of(one.who()),
                                agency(one.agency(), names),
                                word(one.ground()),
                                Said.of(one.procedure()),
                                Said.of(one.dossier()),
                                Said.of(one.words())))
                        .toList());
    }

    ExportSheet objected(List<ObjectionView> lines) {
        Map<AgencyId, String> names =
                names(lines.stream().map(ObjectionView::agency).toList());
        return sheet(
                "vault.copy.objections",
                List.of(
                        head("look", "vault.copy.look"),
                        head("made", "vault.copy.at"),
                        head("agency", "vault.copy.agency"),
                        head("text", "vault.copy.objection"),
                        head("due", "vault.copy.due"),
                        head("answered", "vault.copy.answered"),
                        head("answeredBy", "vault.copy.who"),
                        head("answer", "vault.copy.answer")),
                lines.stream()
                        .map(one -> List.of(
                                Said.of(Long.toString(one.look().id())),
                                at(one.made()),
                                agency(one.agency(), names),
                                Said.of(one.text()),
                                Said.of(one.due().toString()),
                                at(one.answered()),
                                Said.of(one.answeredBy()),
                                Said.of(Objects.requireNonNullElse(one.answer(), ""))))
                        .toList());
    }

    ExportSheet agreed(List<ConsentView> lines) {
        Map<AgencyId, String> names =
                names(lines.stream().map(ConsentView::agency).toList());
        return sheet(
                "vault.copy.consents",
                List.of(
                        head("asked", "vault.copy.at"),
                        head("agency", "vault.copy.agency"),
                        head("askedBy", "vault.copy.who"),
                        head("procedure", "vault.copy.procedure"),
                        head("kinds", "vault.copy.kinds"),
                        head("granted", "vault.copy.granted"),
                        head("state", "vault.copy.state"),
                        head("answered", "vault.copy.answered"),
                        head("until", "vault.copy.until")),
                lines.stream()
                        .map(one -> List.of(
                                at(one.asked()),
                                agency(one.agency(), names),
                                Said.of(one.askedBy()),
                                Said.of(one.procedure()),
                                kinds(one.kinds()),
                                kinds(one.kinds().stream()
                                        .filter(ConsentKind::granted)
                                        .toList()),
                                word(one.state()),
                                at(one.answered()),
                                at(one.until())))
                        .toList());
    }

    ExportSheet shared(List<ShareView> lines) {
        return sheet(
                "vault.copy.shares",
                List.of(
                        head("id", "vault.copy.number"),
                        head("made", "vault.copy.at"),
                        head("entry", "vault.copy.entry"),
                        head("purpose", "vault.copy.why"),
                        head("opened", "vault.copy.opened"),
                        head("most", "vault.copy.most"),
                        head("until", "vault.copy.until"),
                        head("ended", "vault.copy.ended")),
                lines.stream()
                        .map(one -> List.of(
                                Said.of(one.id().toString()),
                                at(one.made()),
                                Said.of(one.entry().toString()),
                                Said.of(one.purpose()),
                                Said.of(Integer.toString(one.opened())),
                                Said.of(Integer.toString(one.most())),
                                at(one.until()),
                                at(one.ended())))
                        .toList());
    }

    private ExportSheet sheet(String title, List<Heading> heads, List<List<Said>> lines) {
        return new ExportSheet(text(title), text("vault.copy.none"), List.of(), heads, lines);
    }

    Heading head(String key, String text) {
        return new Heading(key, text(text));
    }

    String text(String key) {
        return messages.text(Language.VI, key);
    }

    Said word(Worded constant) {
        return Said.of(((Enum<?>) constant).name(), messages.text(Language.VI, constant));
    }

    static Said at(@Nullable Instant instant) {
        return instant == null ? Said.of("") : Said.of(instant.toString(), TIME.format(instant));
    }

    private static Said kinds(List<ConsentKind> kinds) {
        return Said.of(
                String.join(", ", kinds.stream().map(ConsentKind::code).toList()),
                String.join(", ", kinds.stream().map(ConsentKind::name).toList()));
    }

    private static Said agency(@Nullable AgencyId agency, Map<AgencyId, String> names) {
        return Said.of(agency == null ? "" : names.getOrDefault(agency, ""));
    }

    private Map<AgencyId, String> names(Collection<AgencyId> of) {
        return of.isEmpty() ? Map.of() : agencies.called(Set.copyOf(of), Language.VI);
    }
}
