package vn.motcua.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.axis.DocumentParty.RECEIVER;
import static vn.motcua.axis.DocumentParty.SENDER;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.motcua.axis.DocumentLifecycle.Step;
import vn.motcua.axis.edxml.Business;
import vn.motcua.axis.edxml.StatusCode;
import vn.motcua.testing.Golden;

/** A document's life at one receiver. */
class DocumentLifecycleTests {

    @Test
    void goesItsWayInOrder() {
        assertThat(fits(
                        DocumentEvent.ARRIVED,
                        DocumentEvent.ACCEPTED,
                        DocumentEvent.ASSIGNED,
                        DocumentEvent.ASSIGNED,
                        DocumentEvent.IN_PROGRESS,
                        DocumentEvent.FINISHED))
                .containsOnly(DocumentFit.FITS);
        assertThat(fits(DocumentEvent.ARRIVED, DocumentEvent.REFUSED)).containsOnly(DocumentFit.FITS);
    }

    @Test
    void stationsThatWereNotToldAreStationsAllTheSame() {
        Step step = after(DocumentEvent.ACCEPTED);
        assertThat(step)
                .isEqualTo(new Step(new DocumentLife(DocumentStage.ACCEPTED, DocumentRequest.NONE), DocumentFit.AHEAD));
        assertThat(after(DocumentEvent.ACCEPTED, DocumentEvent.ARRIVED))
                .isEqualTo(new Step(step.life(), DocumentFit.LATE));
    }

    @Test
    void nothingLeavesAnEnd() {
        for (DocumentEvent later : List.of(
                DocumentEvent.ACCEPTED, DocumentEvent.FINISHED, DocumentEvent.UPDATE_SENT, DocumentEvent.AGREED)) {
            Step step = after(DocumentEvent.ARRIVED, DocumentEvent.REFUSED, later);
            assertThat(step.life().stage()).isEqualTo(DocumentStage.REFUSED);
            assertThat(step.fit()).as(later.name()).isEqualTo(DocumentFit.CONTRADICTS);
        }
        assertThat(after(DocumentEvent.ARRIVED, DocumentEvent.REFUSED, DocumentEvent.ARRIVED)
                        .fit())
                .isEqualTo(DocumentFit.LATE);
        assertThat(after(DocumentEvent.ARRIVED, DocumentEvent.REFUSED, DocumentEvent.REFUSED)
                        .fit())
                .isEqualTo(DocumentFit.REPEATED);
        assertThat(after(DocumentEvent.FINISHED, DocumentEvent.ASSIGNED))
                .isEqualTo(new Step(new DocumentLife(DocumentStage.FINISHED, DocumentRequest.NONE), DocumentFit.LATE));
        assertThat(after(DocumentEvent.ARRIVED, DocumentEvent.ACCEPTED, DocumentEvent.REFUSED)
                        .fit())
                .isEqualTo(DocumentFit.CONTRADICTS);
    }

    @Test
    void aRecallWithdrawsOnlyWhenTheReceiverAgrees() {
        Step asked = after(DocumentEvent.ARRIVED, DocumentEvent.RECALL_SENT);
        assertThat(asked.life()).isEqualTo(new DocumentLife(DocumentStage.ARRIVED, DocumentRequest.RECALL));
        assertThat(after(DocumentEvent.ARRIVED, DocumentEvent.RECALL_SENT, DocumentEvent.AGREED)
                        .life())
                .isEqualTo(new DocumentLife(DocumentStage.RECALLED, DocumentRequest.NONE));
        assertThat(after(DocumentEvent.ARRIVED, DocumentEvent.RECALL_SENT, DocumentEvent.DECLINED)
                        .life())
                .isEqualTo(new DocumentLife(DocumentStage.ARRIVED, DocumentRequest.NONE));
        assertThat(after(DocumentEvent.RECALL_SENT, DocumentEvent.ACCEPTED, DocumentEvent.AGREED)
                        .life()
                        .stage())
                .isEqualTo(DocumentStage.RECALLED);
        assertThat(DocumentLifecycle.ended(new DocumentLife(DocumentStage.RECALLED, DocumentRequest.NONE)))
                .isTrue();
    }

    @Test
    void aRefusedDocumentIsGivenBackTooAndNothingElseBecomesOfIt() {
        for (DocumentEvent asks : List.of(DocumentEvent.TAKE_BACK, DocumentEvent.RECALL_SENT)) {
            Step asked = after(DocumentEvent.ARRIVED, DocumentEvent.REFUSED, asks);
            assertThat(asked)
                    .isEqualTo(new Step(
                            new DocumentLife(DocumentStage.REFUSED, DocumentRequest.RECALL), DocumentFit.FITS));
            assertThat(DocumentLifecycle.step(asked.life(), DocumentEvent.AGREED, RECEIVER))
                    .isEqualTo(
                            new Step(new DocumentLife(DocumentStage.RECALLED, DocumentRequest.NONE), DocumentFit.FITS));
            assertThat(DocumentLifecycle.step(asked.life(), DocumentEvent.DECLINED, RECEIVER))
                    .isEqualTo(
                            new Step(new DocumentLife(DocumentStage.REFUSED, DocumentRequest.NONE), DocumentFit.FITS));
        }
        assertThat(after(
                                DocumentEvent.UPDATE_SENT,
                                DocumentEvent.ARRIVED,
                                DocumentEvent.REFUSED,
                                DocumentEvent.RECALL_SENT,
                                DocumentEvent.AGREED)
                        .life()
                        .stage())
                .isEqualTo(DocumentStage.RECALLED);
    }

    @Test
    void theSenderWithdrawsOnlyWhatNothingWasToldOf() {
        assertThat(after(DocumentEvent.WITHDRAWN))
                .isEqualTo(new Step(new DocumentLife(DocumentStage.RECALLED, DocumentRequest.NONE), DocumentFit.FITS));
        assertThat(after(DocumentEvent.RECALL_SENT, DocumentEvent.WITHDRAWN).life())
                .isEqualTo(new DocumentLife(DocumentStage.RECALLED, DocumentRequest.NONE));
        assertThat(after(DocumentEvent.ARRIVED, DocumentEvent.WITHDRAWN))
                .isEqualTo(new Step(
                        new DocumentLife(DocumentStage.ARRIVED, DocumentRequest.NONE), DocumentFit.CONTRADICTS));
    }

    @Test
    void anUpdateOrReplacementThatIsAgreedToLeavesTheDocumentWhereItIs() {
        for (DocumentEvent event : List.of(DocumentEvent.UPDATE_SENT, DocumentEvent.REPLACEMENT_SENT))
            assertThat(after(DocumentEvent.ARRIVED, DocumentEvent.ACCEPTED, event, DocumentEvent.AGREED))
                    .isEqualTo(
                            new Step(new DocumentLife(DocumentStage.ACCEPTED, DocumentRequest.NONE), DocumentFit.FITS));
    }

    @Test
    void anAnswerNeedsAQuestionAndAQuestionIsAskedOnce() {
        assertThat(after(DocumentEvent.ARRIVED, DocumentEvent.AGREED).fit()).isEqualTo(DocumentFit.CONTRADICTS);
        assertThat(after(DocumentEvent.TAKE_BACK, DocumentEvent.RECALL_SENT).fit())
                .isEqualTo(DocumentFit.REPEATED);
        assertThat(after(DocumentEvent.UPDATE_SENT, DocumentEvent.TAKE_BACK))
                .isEqualTo(
                        new Step(new DocumentLife(DocumentStage.SENT, DocumentRequest.UPDATE), DocumentFit.REPEATED));
        assertThat(after(DocumentEvent.RECALL_SENT, DocumentEvent.UPDATE_SENT))
                .isEqualTo(new Step(
                        new DocumentLife(DocumentStage.SENT, DocumentRequest.RECALL), DocumentFit.CONTRADICTS));
        assertThat(after(DocumentEvent.UPDATE_SENT, DocumentEvent.RECALL_SENT)
                        .life()
                        .request())
                .isEqualTo(DocumentRequest.RECALL);
    }

    @Test
    void nobodySpeaksForTheOther() {
        assertThat(DocumentLifecycle.step(DocumentLife.BEGUN, DocumentEvent.ARRIVED, SENDER)
                        .fit())
                .isEqualTo(DocumentFit.WRONG_PARTY);
        assertThat(DocumentLifecycle.step(DocumentLife.BEGUN, DocumentEvent.TAKE_BACK, RECEIVER)
                        .fit())
                .isEqualTo(DocumentFit.WRONG_PARTY);
    }

    @Test
    void theTableIsOneOfAFunction() {
        Set<List<Object>> seen = new HashSet<>();
        for (DocumentLifecycle.Transition row : DocumentLifecycle.table())
            assertThat(seen.add(java.util.Arrays.asList(row.from(), row.pending(), row.event())))
                    .as(row.toString())
                    .isTrue();
        for (StatusCode status : StatusCode.values()) {
            DocumentParty by = status.sender() ? SENDER : RECEIVER;
            assertThat(DocumentLifecycle.table())
                    .filteredOn(row -> row.event() == DocumentEvent.of(status))
                    .isNotEmpty()
                    .allMatch(row -> row.by() == by);
        }
        for (Business.Kind kind : Business.Kind.values())
            if (kind != Business.Kind.NEW)
                assertThat(DocumentLifecycle.table()).anyMatch(row -> row.event() == DocumentEvent.of(kind));
    }

    @Property(tries = 2_000)
    void inWhateverOrderStatusesComeNoLifeMovesBack(@ForAll @Size(max = 12) List<DocumentEvent> events) {
        DocumentLife life = DocumentLife.BEGUN;
        for (DocumentEvent event : events) {
            Step step = DocumentLifecycle.step(life, event, by(event));
            if (DocumentLifecycle.ended(life)) assertThat(step.life().stage()).isEqualTo(life.stage());
            if (step.fit() != DocumentFit.FITS && step.fit() != DocumentFit.AHEAD)
                assertThat(step.life()).isEqualTo(life);
            if (step.life().stage() != DocumentStage.RECALLED)
                assertThat(step.life().stage()).isGreaterThanOrEqualTo(life.stage());
            else
                assertThat(life.stage() == DocumentStage.RECALLED
                                || life.request() == DocumentRequest.RECALL
                                || life.stage() == DocumentStage.SENT && event == DocumentEvent.WITHDRAWN)
                        .isTrue();
            life = step.life();
        }
    }

    @Property(tries = 500)
    void statusesThatAreToldAllEndAtTheSamePlaceInAnyOrder(@ForAll java.util.Random random) {
        List<DocumentEvent> events = new java.util.ArrayList<>(List.of(
                DocumentEvent.ARRIVED,
                DocumentEvent.ACCEPTED,
                DocumentEvent.ASSIGNED,
                DocumentEvent.IN_PROGRESS,
                DocumentEvent.FINISHED));
        java.util.Collections.shuffle(events, random);
        assertThat(after(events.toArray(DocumentEvent[]::new)).life())
                .isEqualTo(new DocumentLife(DocumentStage.FINISHED, DocumentRequest.NONE));
    }

    @Test
    void isDrawnFromTheTable() {
        Golden.check("axis-document-lifecycle.md", """
                # A document at one receiver

                Drawn from the table in `DocumentLifecycle`; the numbers are the codes of status packets.

                ```mermaid
                stateDiagram-v2
                  [*] --> SENT
                %s
                ```

                What the sender asks about a document that was not given back; of one that was refused, only a recall:

                ```mermaid
                stateDiagram-v2
                  [*] --> NONE
                %s
                ```
                """.formatted(stages(), requests()));
    }

    private static String stages() {
        return DocumentLifecycle.table().stream()
                        .filter(row -> row.pending() == null)
                        .map(row -> "  " + row.from() + " --> " + row.to() + " : " + words(row.event()))
                        .collect(Collectors.joining("\n"))
                + "\n"
                + java.util.Arrays.stream(DocumentStage.values())
                        .filter(stage -> DocumentLifecycle.ended(new DocumentLife(stage, DocumentRequest.NONE)))
                        .map(stage -> "  " + stage + " --> [*]")
                        .collect(Collectors.joining("\n"));
    }

    private static String requests() {
        return DocumentLifecycle.table().stream()
                .filter(row -> row.pending() != null)
                .map(row -> "  " + row.pending() + " --> "
                        + (row.to() == DocumentStage.RECALLED ? "RECALLED" : String.valueOf(row.after()))
                        + " : " + words(row.event()) + " (" + row.by().name().toLowerCase(java.util.Locale.ROOT) + ")")
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String words(DocumentEvent event) {
        return java.util.Arrays.stream(StatusCode.values())
                .filter(status -> DocumentEvent.of(status) == event)
                .findFirst()
                .map(StatusCode::code)
                .orElse(event.name());
    }

    private static List<DocumentFit> fits(DocumentEvent... events) {
        List<DocumentFit> fits = new java.util.ArrayList<>();
        DocumentLife life = DocumentLife.BEGUN;
        for (DocumentEvent event : events) {
            Step step = DocumentLifecycle.step(life, event, by(event));
            fits.add(step.fit());
            life = step.life();
        }
        return fits;
    }

    private static Step after(DocumentEvent... events) {
        Step step = new Step(DocumentLife.BEGUN, DocumentFit.FITS);
        for (DocumentEvent event : events) step = DocumentLifecycle.step(step.life(), event, by(event));
        return step;
    }

    private static DocumentParty by(DocumentEvent event) {
        return switch (event) {
            case TAKE_BACK, RECALL_SENT, UPDATE_SENT, REPLACEMENT_SENT, WITHDRAWN -> SENDER;
            default -> RECEIVER;
        };
    }
}
