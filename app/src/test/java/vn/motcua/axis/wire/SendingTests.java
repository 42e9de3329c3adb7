package vn.motcua.axis.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.testing.Says;

/** Section 4, sendEdoc: from whom, to whom, and what a hash must be. */
class SendingTests extends WireTest {

    private Office sender;
    private Office first;
    private Office second;
    private Client sending;
    private Client receiving;

    @BeforeEach
    void connect() {
        sender = office();
        first = office();
        second = office();
        sending = system(sender);
        receiving = system(first, second);
    }

    private Envelope send(Edxml packet, String to) {
        return sending.call(
                Client.sending(sender.code(), "edoc", packet.bytes()).with("to", to));
    }

    private Edxml toBoth() {
        return Edxml.document(sender.code(), first.code(), second.code());
    }

    @Test
    @Says({"4 receivers of a document are the packet's To elements", "4 each (packet, receiver) has a docId of its own"
    })
    void onePacketFansOutToEachReceiver() {
        Office third = office();
        Client elsewhere = system(third);
        String docId = sending.send(
                        sender.code(), Edxml.document(sender.code(), first.code(), second.code(), third.code()))
                .docId();
        Set<String> all = new HashSet<>(receiving.waiting("edoc").column("docId"));
        assertThat(all).as("one for each of the two that this system serves").hasSize(2);
        all.addAll(elsewhere.waiting("edoc").column("docId"));
        assertThat(all).hasSize(3).doesNotContain(docId);
        assertThat(sending.waiting("edoc").rows()).isEmpty();
    }

    @Test
    @Says("4 a system which serves three receivers acknowledges each")
    void eachReceiverIsAcknowledgedByItself() {
        sending.send(sender.code(), toBoth());
        List<String> docIds = receiving.waiting("edoc").column("docId");
        receiving.acknowledge(docIds.getFirst(), "done");
        assertThat(receiving.waiting("edoc").column("docId")).containsExactly(docIds.getLast());
    }

    @Test
    @Says("4 from is an organ id of the sender and must belong to the system: 19")
    void nobodySendsForAnAgencyOfAnotherSystem() {
        for (String foreign : List.of(first.code(), first.code102(), "H41", "H26.KHONGCO", "không phải mã")) {
            String ascii = foreign.replaceAll("[^ -~]", "x");
            Envelope answer = sending.send(ascii, Edxml.document(ascii, second.code()));
            assertThat(answer.code()).as(answer.toString()).isEqualTo("19");
        }
        assertThat(receiving.waiting("edoc").rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Says("4 codes are taken in either system")
    void agenciesAreNamedInEitherSystemOfCodes(boolean older) {
        String from = older ? sender.code102() : sender.code();
        String to = older ? first.code102() : first.code();
        Envelope answer = sending.send(from, Edxml.document(from, to));
        assertThat(answer.done()).as(answer.toString()).isTrue();
        assertThat(receiving.waiting("edoc").rows()).hasSize(1);
    }

    @Test
    @Says("4 codes are taken in either system")
    void oneAgencyNamedTwiceGetsOneLetter() {
        Envelope answer =
                sending.send(sender.code(), Edxml.document(sender.code(), first.code(), first.code102(), first.code()));
        assertThat(answer.code()).isIn("0", "22");
        assertThat(receiving.waiting("edoc").rows()).hasSize(answer.done() ? 1 : 0);
    }

    @Test
    @Says("4 a receiver that the directory does not know refuses the whole packet with 18 and names it")
    void anUnknownReceiverRefusesAllAndIsNamed() {
        for (String unknown : List.of("H26.KHONGCO", "000.77.99.H26", "G99", "44.55.H17")) {
            Envelope answer = sending.send(sender.code(), Edxml.document(sender.code(), first.code(), unknown));
            assertThat(answer.code()).as(answer.toString()).isEqualTo("18");
            assertThat(answer.reason()).contains(unknown);
        }
        assertThat(receiving.waiting("edoc").rows()).isEmpty();
    }

    @Test
    @Says("7 organ ids with spaces")
    void spacesAroundACodeAreNotPartOfIt() {
        Envelope answer = sending.send(sender.code(), Edxml.document(sender.code(), "  " + first.code() + " "));
        assertThat(answer.done()).as(answer.toString()).isTrue();
        assertThat(receiving.waiting("edoc").rows()).hasSize(1);
    }

    @Test
    @Says("4 to is JSON text: an array or a string of organ ids; it may only narrow the packet's receivers")
    void theArgumentNarrowsTheReceivers() {
        assertThat(send(toBoth(), "[\"" + first.code() + "\"]").done()).isTrue();
        assertThat(receiving.waiting("edoc").rows()).hasSize(1);
        assertThat(send(toBoth(), "\"" + second.code() + "\"").done()).isTrue();
        assertThat(receiving.waiting("edoc").rows()).hasSize(2);
        assertThat(send(toBoth(), "[\"" + first.code() + "\",\"" + second.code() + "\"]")
                        .done())
                .isTrue();
        assertThat(receiving.waiting("edoc").rows()).hasSize(4);
        assertThat(send(toBoth(), "[\"" + first.code102() + "\"]").done())
                .as("in the other system of codes")
                .isTrue();
        assertThat(receiving.waiting("edoc").rows()).hasSize(5);
    }

    @Test
    @Says("4 anything in to that the packet does not name is refused with 22")
    void theArgumentAddsNobody() {
        Edxml packet = Edxml.document(sender.code(), first.code());
        for (String to : List.of(
                "[\"" + second.code() + "\"]",
                "[\"" + first.code() + "\",\"" + second.code() + "\"]",
                "\"" + second.code() + "\"",
                "[\"H26.KHONGCO\"]")) {
            Envelope answer = send(packet, to);
            assertThat(answer.code()).as(to + " " + answer).isEqualTo("22");
        }
        assertThat(receiving.waiting("edoc").rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[[]]", "{\"a\":1}", "[1]", "[null]", "7"})
    @Says("4 to is JSON text: an array or a string of organ ids")
    void whatIsNoListOfReceiversSendsNothing(String to) {
        Envelope answer = send(toBoth(), to);
        assertThat(answer.code()).as(answer.toString()).isIn("10", "22");
        assertThat(receiving.waiting("edoc").rows()).isEmpty();
    }

    @Test
    @Says("4 some clients write each byte of the hash without its leading zero; accept the exact form and that form")
    void theShortHashIsTakenToo() {
        Edxml packet = toBoth();
        while (Hashes.shortSha256(packet.bytes()).length() == 64) packet = toBoth();
        byte[] file = packet.bytes();
        Envelope answer =
                sending.call(Client.sending(sender.code(), "edoc", file).with("hash-file", Hashes.shortSha256(file)));
        assertThat(answer.done()).as(answer.toString()).isTrue();
    }

    @Test
    @Says("4 refuse any other hash")
    void anyOtherHashIsRefused() {
        byte[] file = toBoth().bytes();
        String hash = Hashes.sha256(file);
        for (String wrong : List.of(
                "",
                "0",
                hash.substring(1),
                hash.substring(0, 63),
                hash + "0",
                "00" + hash,
                Hashes.sha256("another".getBytes(StandardCharsets.US_ASCII)))) {
            Envelope answer =
                    sending.call(Client.sending(sender.code(), "edoc", file).with("hash-file", wrong));
            assertThat(answer.done()).as(wrong + " " + answer).isFalse();
            assertThat(answer.docId()).isEmpty();
        }
        assertThat(receiving.waiting("edoc").rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\r\n\r\n", "\r", "   "})
    @Says("4 the hash is over the file, without the trailing CR LF of the body")
    void onlyTheLastLineEndIsNotTheFile(String end) {
        Edxml packet = Edxml.document(sender.code(), first.code()).edit(text -> text + end);
        assertThat(sending.send(sender.code(), packet).done()).isTrue();
        String docId = receiving.waiting("edoc").column("docId").getFirst();
        assertThat(receiving.download(docId).body()).isEqualTo(packet.bytes());
        assertThat(receiving.get(docId).packet()).isEqualTo(packet.bytes());
    }

    @Test
    @Says("4 the hash is over the file: what it names is what is delivered")
    void theHashSaysWhereTheFileEnds() {
        byte[] file = Edxml.document(sender.code(), first.code()).bytes();
        byte[] longer = Client.withLineEnd(file);
        Envelope answer =
                sending.call(Client.sending(sender.code(), "edoc", file).with("hash-file", Hashes.sha256(longer)));
        if (answer.done()) // whether a body without the line end is taken is not said
        assertThat(sending.get(answer.docId()).packet()).isEqualTo(longer);
        else assertThat(answer.docId()).isEmpty();
    }

    @Test
    @Says("4 servicetype = eDoc, messagetype = edoc or status")
    void anotherKindOfMessageIsRefused() {
        byte[] file = toBoth().bytes();
        for (String type : List.of("khong-co", "", "eDocs"))
            assertThat(sending.call(Client.sending(sender.code(), type, file)).done())
                    .isFalse();
        assertThat(receiving.waiting("edoc").rows()).isEmpty();
    }
}
