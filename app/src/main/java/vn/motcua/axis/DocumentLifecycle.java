package vn.motcua.axis;

import static vn.motcua.axis.DocumentParty.RECEIVER;
import static vn.motcua.axis.DocumentParty.SENDER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.LegalSource;

/**
 * The life of a document at one receiver, as one table: every step on one line. Codes of statuses are those of QĐ 28/2018/QĐ-TTg; their order
 * was inferred from the texts that go with them. Statuses come twice and in any order, so {@link #step} judges instead of refusing.
 */
public final class DocumentLifecycle {

    /** Where the steps come from. */
    public static final LegalSource SOURCE = new LegalSource(
            "QĐ 28/2018/QĐ-TTg",
            "Đ.9",
            LegalSource.Grade.SEEN_IN_PRACTICE,
            "codes seen in packets, their order inferred");

    private static final List<Transition> TABLE = Stream.of(
                    on(DocumentStage.SENT, DocumentEvent.ARRIVED, DocumentStage.ARRIVED),
                    on(DocumentStage.ARRIVED, DocumentEvent.REFUSED, DocumentStage.REFUSED),
                    on(DocumentStage.ARRIVED, DocumentEvent.ACCEPTED, DocumentStage.ACCEPTED),
                    on(DocumentStage.ACCEPTED, DocumentEvent.ASSIGNED, DocumentStage.ASSIGNED),
                    on(DocumentStage.ACCEPTED, DocumentEvent.IN_PROGRESS, DocumentStage.IN_PROGRESS),
                    on(DocumentStage.ACCEPTED, DocumentEvent.FINISHED, DocumentStage.FINISHED),
                    on(DocumentStage.ASSIGNED, DocumentEvent.ASSIGNED, DocumentStage.ASSIGNED),
                    on(DocumentStage.ASSIGNED, DocumentEvent.IN_PROGRESS, DocumentStage.IN_PROGRESS),
                    on(DocumentStage.ASSIGNED, DocumentEvent.FINISHED, DocumentStage.FINISHED),
                    on(DocumentStage.IN_PROGRESS, DocumentEvent.FINISHED, DocumentStage.FINISHED),
                    List.of(new Transition(
                            DocumentStage.SENT,
                            null,
                            DocumentEvent.WITHDRAWN,
                            SENDER,
                            DocumentStage.RECALLED,
                            DocumentRequest.NONE)),
                    asks(DocumentRequest.NONE, DocumentEvent.TAKE_BACK, DocumentRequest.RECALL),
                    asks(DocumentRequest.NONE, DocumentEvent.RECALL_SENT, DocumentRequest.RECALL),
                    asks(DocumentRequest.UPDATE, DocumentEvent.RECALL_SENT, DocumentRequest.RECALL),
                    asks(DocumentRequest.REPLACE, DocumentEvent.RECALL_SENT, DocumentRequest.RECALL),
                    asks(DocumentRequest.NONE, DocumentEvent.UPDATE_SENT, DocumentRequest.UPDATE),
                    asks(DocumentRequest.REPLACE, DocumentEvent.UPDATE_SENT, DocumentRequest.UPDATE),
                    asks(DocumentRequest.NONE, DocumentEvent.REPLACEMENT_SENT, DocumentRequest.REPLACE),
                    asks(DocumentRequest.UPDATE, DocumentEvent.REPLACEMENT_SENT, DocumentRequest.REPLACE),
                    answers(DocumentRequest.RECALL, DocumentEvent.AGREED, DocumentStage.RECALLED),
                    answers(DocumentRequest.UPDATE, DocumentEvent.AGREED, null),
                    answers(DocumentRequest.REPLACE, DocumentEvent.AGREED, null),
                    answers(DocumentRequest.RECALL, DocumentEvent.DECLINED, null),
                    answers(DocumentRequest.UPDATE, DocumentEvent.DECLINED, null),
                    answers(DocumentRequest.REPLACE, DocumentEvent.DECLINED, null))
            .flatMap(List::stream)
            .toList();

    private DocumentLifecycle() {}

    /** What an event makes of a document's life, and how it fits. */
    public static Step step(DocumentLife life, DocumentEvent event, DocumentParty by) {
        if (party(event) != by) return new Step(life, DocumentFit.WRONG_PARTY);
        Optional<Transition> exact = TABLE.stream()
                .filter(row -> row.from == life.stage() && row.event == event)
                .filter(row -> row.pending == null || row.pending == life.request())
                .findFirst();
        if (exact.isPresent()) return new Step(exact.get().apply(life), DocumentFit.FITS);
        return target(event).map(to -> towards(life, to)).orElseGet(() -> new Step(life, repeats(life, event)));
    }

    /** True if nothing in the table leads on from here: given back. */
    public static boolean ended(DocumentLife life) {
        return TABLE.stream().noneMatch(row -> row.from == life.stage());
    }

    /** The whole table, for pictures and tests. */
    static List<Transition> table() {
        return TABLE;
    }

    /** A stage that is told out of its turn. */
    private static Step towards(DocumentLife life, DocumentStage to) {
        if (life.stage() == to) return new Step(life, DocumentFit.REPEATED);
        if (reachable(life.stage()).contains(to))
            return new Step(new DocumentLife(to, life.request()), DocumentFit.AHEAD);
        return new Step(life, reachable(to).contains(life.stage()) ? DocumentFit.LATE : DocumentFit.CONTRADICTS);
    }

    /** A request that is there already, or that the sender's own packet made more precise, says nothing new; an answer to none contradicts. */
    private static DocumentFit repeats(DocumentLife life, DocumentEvent event) {
        boolean known = life.request() != DocumentRequest.NONE
                && (event == DocumentEvent.TAKE_BACK
                        || TABLE.stream().anyMatch(row -> row.event == event && row.after == life.request()));
        return known ? DocumentFit.REPEATED : DocumentFit.CONTRADICTS;
    }

    /** The stages that what needs no request leads to from here. */
    private static Set<DocumentStage> reachable(DocumentStage from) {
        Set<DocumentStage> reached = EnumSet.noneOf(DocumentStage.class);
        for (Transition row : TABLE)
            if (row.pending == null && row.from == from && row.to != from) {
                reached.add(row.to);
                reached.addAll(reachable(row.to));
            }
        return reached;
    }

    private static Optional<DocumentStage> target(DocumentEvent event) {
        return TABLE.stream()
                .filter(row -> row.pending == null && row.event == event)
                .map(row -> row.to)
                .findFirst();
    }

    private static DocumentParty party(DocumentEvent event) {
        return TABLE.stream().filter(row -> row.event == event).findFirst().orElseThrow().by;
    }

    private static List<Transition> on(DocumentStage from, DocumentEvent event, DocumentStage to) {
        return List.of(new Transition(from, null, event, RECEIVER, to, null));
    }

    /** The sender asks, at any stage from which something can still come; a recall is asked of what was refused, too. */
    private static List<Transition> asks(DocumentRequest pending, DocumentEvent event, DocumentRequest after) {
        return at(after)
                .map(stage -> new Transition(stage, pending, event, SENDER, stage, after))
                .toList();
    }

    /** The receiver answers; the document stays where it is unless a stage is named. */
    private static List<Transition> answers(DocumentRequest pending, DocumentEvent event, @Nullable DocumentStage to) {
        return at(pending)
                .map(stage ->
                        new Transition(stage, pending, event, RECEIVER, to == null ? stage : to, DocumentRequest.NONE))
                .toList();
    }

    /** Where a request may stand: what was refused is still in the receiver's hands until it is given back, but there is nothing to update in it. */
    private static Stream<DocumentStage> at(DocumentRequest request) {
        return Arrays.stream(DocumentStage.values())
                .filter(stage -> stage != DocumentStage.RECALLED)
                .filter(stage -> stage != DocumentStage.REFUSED || request == DocumentRequest.RECALL);
    }

    /**
     * What came of an event.
     *
     * @param life where the document stands now
     * @param fit how the event fitted
     */
    public record Step(DocumentLife life, DocumentFit fit) {}

    /**
     * One line of the table.
     *
     * @param from the stage
     * @param pending the request that must be open; {@code null} if it does not matter
     * @param event what happens
     * @param by who may say so
     * @param to the stage afterwards
     * @param after the request afterwards; {@code null} if it stays
     */
    record Transition(
            DocumentStage from,
            @Nullable DocumentRequest pending,
            DocumentEvent event,
            DocumentParty by,
            DocumentStage to,
            @Nullable DocumentRequest after) {

        DocumentLife apply(DocumentLife life) {
            return new DocumentLife(to, after == null ? life.request() : after);
        }
    }
}
