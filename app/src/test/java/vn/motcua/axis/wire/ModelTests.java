package vn.motcua.axis.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.motcua.testing.Says;

/** Agencies do whatever comes to their mind; after each step lists, counters and contents are what a model of a few lines says. */
class ModelTests extends WireTest {

    private static final int STEPS = 120;

    /** One packet at one receiver. */
    private static final class Delivery {
        final Letter letter;
        final Office receiver;
        final String docId;
        String state = "initial";
        boolean withdrawn;

        Delivery(Letter letter, Office receiver, String docId) {
            this.letter = letter;
            this.receiver = receiver;
            this.docId = docId;
        }

        boolean waits() {
            return !withdrawn && !state.equals("done");
        }
    }

    /** One sending. */
    private record Letter(Office sender, Edxml packet, Call call, String docId, boolean document) {}

    private final List<Office> offices = new ArrayList<>();
    private final Map<Office, Client> systems = new LinkedHashMap<>();
    private final List<Letter> letters = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private Random random = new Random(0);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @Says({"4 all operations together, against a model", "4 the counters count what the lists would show"})
    void whateverTheyDoListsAndContentsAreAsTheModelSays(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 4; i++) offices.add(office());
        Client pair = system(offices.get(0), offices.get(1)); // one system serves two
        systems.put(offices.get(0), pair);
        systems.put(offices.get(1), pair);
        systems.put(offices.get(2), system(offices.get(2)));
        systems.put(offices.get(3), system(offices.get(3)));
        for (int step = 0; step < STEPS; step++) {
            switch (letters.isEmpty() ? 0 : random.nextInt(8)) {
                case 0, 1 -> sendDocument();
                case 2 -> sendAgain();
                case 3 -> tellStatus("01", "03", "06", "02");
                case 4 -> recallAndAnswer();
                case 5, 6 -> acknowledge();
                default -> fetch();
            }
            compare("seed " + seed + ", step " + step);
        }
    }

    @Test
    void theModelSeesWhatIsMissing() {
        Office office = office();
        offices.add(office);
        systems.put(office, system(office));
        deliveries.add(new Delivery(new Letter(office, Edxml.document("a"), new Call("x"), "1", true), office, "2"));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> compare("planted"))
                .isInstanceOf(AssertionError.class);
    }

    private Client client(Office office) {
        return Objects.requireNonNull(systems.get(office));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private List<Office> some() {
        List<Office> some = new ArrayList<>(offices);
        some.removeIf(one -> random.nextBoolean());
        return some.isEmpty() ? List.of(any(offices)) : some;
    }

    private void sendDocument() {
        Office sender = any(offices);
        List<Office> receivers = some();
        Edxml packet = Edxml.document(
                sender.code(),
                receivers.stream()
                        .map(one -> random.nextBoolean() ? one.code() : one.code102())
                        .toArray(String[]::new));
        Call call = Client.sending(sender.code(), "edoc", packet.bytes());
        if (random.nextInt(3) == 0) {
            receivers = List.of(any(receivers));
            call.with("to", "[\"" + receivers.getFirst().code() + "\"]");
        }
        sent(sender, packet, call, receivers, true);
    }

    private void sendAgain() {
        Letter letter = any(letters);
        Envelope again = client(letter.sender).call(letter.call);
        assertThat(again.docId()).isEqualTo(letter.docId);
    }

    private void tellStatus(String... codes) {
        if (deliveries.isEmpty()) return;
        Delivery delivery = any(deliveries);
        if (delivery.letter.document) tell(delivery, any(List.of(codes)));
    }

    private void recallAndAnswer() {
        List<Letter> documents = letters.stream()
                .filter(letter -> letter.document && letter.call.arguments().get("to") == null)
                .toList();
        if (documents.isEmpty()) return;
        Letter letter = any(documents);
        List<Delivery> delivered =
                deliveries.stream().filter(one -> one.letter == letter).toList();
        Edxml recall = Edxml.about(letter.packet, 1, "");
        sent(
                letter.sender,
                recall,
                Client.sending(letter.sender.code(), "edoc", recall.bytes()),
                delivered.stream().map(one -> one.receiver).toList(),
                false);
        Delivery answering = any(delivered);
        boolean agrees = random.nextBoolean();
        tell(answering, agrees ? "15" : "16");
        if (agrees) answering.withdrawn = true;
    }

    private void tell(Delivery delivery, String code) {
        Edxml status = Edxml.status(delivery.receiver.code(), delivery.letter.packet, code);
        sent(
                delivery.receiver,
                status,
                Client.sending(delivery.receiver.code(), "status", status.bytes()),
                List.of(delivery.letter.sender),
                false);
    }

    private void sent(Office sender, Edxml packet, Call call, List<Office> receivers, boolean document) {
        Envelope answer = client(sender).call(call);
        assertThat(answer.done()).as(answer.toString()).isTrue();
        Letter letter = new Letter(sender, packet, call, answer.docId(), document);
        letters.add(letter);
        List<JsonNode> rows = client(sender).sent(answer.docId(), type(call)).rows();
        assertThat(rows).hasSize(receivers.size());
        for (Office receiver : receivers) {
            JsonNode row = rows.stream()
                    .filter(one -> List.of(receiver.code(), receiver.code102())
                            .contains(one.path("toCode").asString()))
                    .findFirst()
                    .orElseThrow();
            deliveries.add(
                    new Delivery(letter, receiver, row.path("receiverDocId").asString()));
        }
    }

    private static String type(Call call) {
        return call.arguments().getOrDefault("messagetype", "edoc");
    }

    private void acknowledge() {
        List<Delivery> possible = deliveries.stream().filter(Delivery::waits).toList();
        if (possible.isEmpty()) return;
        Delivery delivery = any(possible);
        Client owner = client(delivery.receiver);
        Client stranger = client(any(offices));
        if (stranger != owner)
            assertThat(stranger.acknowledge(delivery.docId, "done").done()).isFalse();
        String state = any(List.of("processing", "fail", "done", "done"));
        assertThat(owner.acknowledge(delivery.docId, state).done()).isTrue();
        delivery.state = state;
    }

    private void fetch() {
        Delivery delivery = any(deliveries);
        Client owner = client(delivery.receiver);
        if (delivery.withdrawn) assertThat(owner.get(delivery.docId).code()).isEqualTo("10");
        else assertThat(owner.get(delivery.docId).packet()).isEqualTo(delivery.letter.packet.bytes());
    }

    private void compare(String when) {
        for (Client system : systems.values().stream().distinct().toList())
            for (String type : List.of("edoc", "status")) {
                Map<String, String> expected = deliveries.stream()
                        .filter(one -> client(one.receiver) == system && one.waits())
                        .filter(one ->
                                Objects.equals(one.letter.call.arguments().get("messagetype"), type)
                                        || !one.letter.call.arguments().containsKey("messagetype"))
                        .collect(Collectors.toMap(one -> one.docId, one -> one.state));
                Map<String, String> listed = system.waiting(type).rows().stream()
                        .collect(Collectors.toMap(
                                row -> row.path("docId").asString(),
                                row -> row.path("status").asString()));
                assertThat(listed).as(when).isEqualTo(expected);
                String counter = type.equals("edoc") ? "countReceiveEdoc" : "countReceiveStatus";
                assertThat(system.count(counter).count()).as(when).isEqualTo(expected.size());
            }
    }
}
