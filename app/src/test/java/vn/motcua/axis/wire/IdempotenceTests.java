package vn.motcua.axis.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.testing.Says;

/** Section 4, sendEdoc: the same again is the same. */
class IdempotenceTests extends WireTest {

    private Office sender;
    private Office receiver;
    private Office other;
    private Client sending;
    private Client receiving;

    @BeforeEach
    void connect() {
        sender = office();
        receiver = office();
        other = office();
        sending = system(sender);
        receiving = system(receiver, other);
    }

    @Test
    @Says("4 sending the same bytes again answers the same DocId and delivers nothing twice")
    void theSameAgainIsTheSame() {
        Edxml packet = Edxml.document(sender.code(), receiver.code());
        String docId = sending.send(sender.code(), packet).docId();
        assertThat(sending.send(sender.code(), packet).docId()).isEqualTo(docId);
        assertThat(receiving.waiting("edoc").rows()).hasSize(1);
    }

    @Test
    @Says("4 sending the same bytes again answers the same DocId and delivers nothing twice")
    void theSameAgainAfterItWasTakenStaysTaken() {
        Edxml packet = Edxml.document(sender.code(), receiver.code());
        String docId = sending.send(sender.code(), packet).docId();
        receiving.acknowledge(receiving.waiting("edoc").column("docId").getFirst(), "done");
        assertThat(sending.send(sender.code(), packet).docId()).isEqualTo(docId);
        assertThat(receiving.waiting("edoc").rows()).isEmpty();
        assertThat(receiving.count("countReceiveEdoc").count()).isZero();
    }

    @Test
    @Says("4 sending the same bytes again answers the same DocId and delivers nothing twice")
    void sixteenAtOnceAreOne() {
        Edxml packet = Edxml.document(sender.code(), receiver.code(), other.code());
        Set<String> docIds = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> sending.send(sender.code(), packet).docId(), Thread::startVirtualThread))
                .limit(16)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .collect(Collectors.toSet());
        assertThat(docIds).hasSize(1).doesNotContain("");
        assertThat(receiving.waiting("edoc").rows()).hasSize(2);
    }

    @Test
    @Says("4 … with the same from, to the same receivers")
    void otherReceiversOrAnotherSenderAreAnotherSending() {
        Edxml packet = Edxml.document(sender.code(), receiver.code(), other.code());
        String toOne = narrowed(packet, receiver.code());
        String toOther = narrowed(packet, other.code());
        assertThat(toOther).isNotEqualTo(toOne);
        assertThat(receiving.waiting("edoc").rows()).hasSize(2);
        assertThat(narrowed(packet, receiver.code())).isEqualTo(toOne);
        assertThat(narrowed(packet, receiver.code102())).as("the same receiver").isEqualTo(toOne);
        assertThat(receiving.waiting("edoc").rows()).hasSize(2);
    }

    @Test
    @Says("4 … from the same system")
    void otherSystemsSendTheirOwn() {
        Edxml packet = Edxml.document(sender.code(), receiver.code());
        String mine = sending.send(sender.code(), packet).docId();
        Office neighbour = office();
        Envelope theirs = system(neighbour).send(neighbour.code(), packet);
        if (theirs.done()) assertThat(theirs.docId()).isNotEqualTo(mine); // whether it may is not said
    }

    @Test
    @Says("4 to the same receivers")
    void theSameReceiversNamedOneByOneAreTheSame() {
        Edxml packet = Edxml.document(sender.code(), receiver.code(), other.code());
        String docId = sending.send(sender.code(), packet).docId();
        String both = "[\"" + other.code() + "\",\"" + receiver.code102() + "\"]";
        assertThat(sending.call(Client.sending(sender.code(), "edoc", packet.bytes())
                                .with("to", both))
                        .docId())
                .isEqualTo(docId);
        assertThat(receiving.waiting("edoc").rows()).hasSize(2);
    }

    @Test
    @Says("4 a refused sending is not remembered")
    void whatWasRefusedMaySucceedLater() {
        Office coming = unfounded();
        Edxml packet = Edxml.document(sender.code(), receiver.code(), coming.code());
        assertThat(sending.send(sender.code(), packet).code()).isEqualTo("18");
        found(coming);
        Envelope later = sending.send(sender.code(), packet);
        assertThat(later.done()).as(later.toString()).isTrue();
        assertThat(receiving.waiting("edoc").rows()).hasSize(1);
    }

    @Test
    @Says("4 a refused sending is not remembered")
    void aWrongHashDoesNotSpoilTheFile() {
        Edxml packet = Edxml.document(sender.code(), receiver.code());
        assertThat(sending.call(Client.sending(sender.code(), "edoc", packet.bytes())
                                .with("hash-file", "0".repeat(64)))
                        .done())
                .isFalse();
        assertThat(sending.send(sender.code(), packet).done()).isTrue();
        assertThat(receiving.waiting("edoc").rows()).hasSize(1);
    }

    @Test
    @Says("4 each (packet, receiver) has a docId of its own")
    void packetsThatDifferInOneByteAreTwo() {
        Edxml packet = Edxml.document(sender.code(), receiver.code());
        Set<String> docIds = IntStream.range(0, 2)
                .mapToObj(i -> sending.send(sender.code(), packet.edit(text -> text + " "))
                        .docId())
                .collect(Collectors.toSet());
        assertThat(docIds).hasSize(2);
        assertThat(receiving.waiting("edoc").rows()).hasSize(2);
    }

    private String narrowed(Edxml packet, String to) {
        Envelope answer = sending.call(
                Client.sending(sender.code(), "edoc", packet.bytes()).with("to", "[\"" + to + "\"]"));
        assertThat(answer.done()).as(answer.toString()).isTrue();
        return answer.docId();
    }
}
