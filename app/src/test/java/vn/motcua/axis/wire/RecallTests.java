package vn.motcua.axis.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.testing.Says;
import vn.motcua.testing.line.Reply;

/** Section 6: statuses, and documents that take back, change or replace others. */
class RecallTests extends WireTest {

    private Office sender;
    private Office first;
    private Office second;
    private Client sending;
    private Client receiving;
    private Client other;
    private Edxml packet;
    private String sent;
    private String received;

    @BeforeEach
    void deliver() {
        sender = office();
        first = office();
        second = office();
        sending = system(sender);
        receiving = system(first);
        other = system(second);
        packet = Edxml.document(sender.code(), first.code(), second.code());
        sent = sending.send(sender.code(), packet).docId();
        received = receiving.waiting("edoc").column("docId").getFirst();
    }

    private void told(Edxml status) {
        Envelope answer = receiving.tell(first.code(), status);
        assertThat(answer.done()).as(answer.toString()).isTrue();
    }

    private Edxml recall() {
        Edxml recall = Edxml.about(packet, 1, "");
        Envelope answer = sending.send(sender.code(), recall);
        assertThat(answer.done()).as(answer.toString()).isTrue();
        return recall;
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "02", "03", "04", "05", "06", "13", "15", "16"})
    @Says("4 the receiver of a status packet is ResponseFor/OrganId")
    void eachStatusReachesTheOneItAnswers(String code) {
        Edxml status = Edxml.status(first.code(), packet, code);
        told(status);
        String docId = sending.waiting("status").column("docId").getFirst();
        assertThat(sending.get(docId).packet()).isEqualTo(status.bytes());
        assertThat(sending.download(docId).body()).isEqualTo(status.bytes());
        assertThat(other.waiting("status").rows()).isEmpty();
    }

    @Test
    @Says("6 a status packet whose code does not fit the document's life so far is delivered all the same")
    void statusesComeInAnyOrderAndTwice() {
        for (String code : List.of("06", "01", "02", "04", "77", "01", "03"))
            told(Edxml.status(first.code(), packet, code).edit(text -> text + " ".repeat(code.length())));
        told(Edxml.status(first.code(), packet, "06").edit(text -> text + "\n"));
        assertThat(sending.count("countReceiveStatus").count()).isGreaterThanOrEqualTo(7);
    }

    @Test
    @Says("6 a status that names a document the axis never saw is delivered all the same")
    void aStatusAboutAnUnknownDocumentIsDelivered() {
        told(Edxml.status(first.code(), sender.code(), "000.00.00.G22,2015/09/30,7816/VPCP-TTĐT", "03"));
        assertThat(sending.waiting("status").rows()).hasSize(1);
    }

    @Test
    @Says("4 18: a receiver that the directory does not know")
    void aStatusToNobodyIsRefused() {
        assertThat(receiving
                        .tell(first.code(), Edxml.status(first.code(), "H26.KHONGCO", "x", "01"))
                        .code())
                .isEqualTo("18");
        assertThat(receiving
                        .tell(first.code(), Edxml.status(first.code(), "", "x", "01"))
                        .code())
                .isEqualTo("22");
    }

    @Test
    @Says("4 sending again the same bytes … delivers nothing twice")
    void aStatusSentAgainIsTheSame() {
        Edxml status = Edxml.status(first.code(), packet, "03");
        assertThat(receiving.tell(first.code(), status).docId())
                .isEqualTo(receiving.tell(first.code(), status).docId());
        assertThat(sending.waiting("status").rows()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Says("6 a recall, an update or a replacement is itself a document packet")
    void changesArriveAsDocuments(int type) {
        String more = switch (type) {
            case 2 ->
                "<BussinessDocumentInfo><DocumentInfo>1</DocumentInfo><DocumentReceiver>1</DocumentReceiver><ReceiverList>"
                        + "<Receiver><OrganId>" + first.code() + "</OrganId><ReceiverType>0</ReceiverType></Receiver>"
                        + "</ReceiverList></BussinessDocumentInfo>";
            case 3 ->
                "<ReplacementInfoList><ReplacementInfo><DocumentId>" + packet.documentId()
                        + "</DocumentId><OrganIdList>" + "<OrganId>" + first.code()
                        + "</OrganId></OrganIdList></ReplacementInfo></ReplacementInfoList>";
            default -> "";
        };
        Edxml change = Edxml.about(packet, type, more);
        assertThat(sending.send(sender.code(), change).done()).isTrue();
        String docId = receiving.waiting("edoc").column("docId").getLast();
        assertThat(receiving.get(docId).packet()).isEqualTo(change.bytes());
        assertThat(receiving.get(received).packet())
                .as("nothing happens by itself")
                .isEqualTo(packet.bytes());
        assertThat(receiving.waiting("edoc").rows()).hasSize(2);
    }

    @Test
    @Says("6 after 15 to a recall the packet is withdrawn and its content no longer served to that receiver")
    void anAgreedRecallWithdrawsThePacket() {
        recall();
        told(Edxml.status(first.code(), packet, "15"));
        assertThat(receiving.get(received).code()).isEqualTo("10");
        Reply file = receiving.download(received);
        assertThat(file.status()).isEqualTo(404);
        assertThat(file.body()).isEmpty();
        assertThat(receiving.waiting("edoc").column("docId")).doesNotContain(received);
        assertThat(receiving.count("countReceiveEdoc").count())
                .isEqualTo(receiving.waiting("edoc").rows().size());
    }

    @Test
    @Says("6 … to that receiver; the trace stays")
    void othersKeepItAndTheTraceStays() {
        recall();
        told(Edxml.status(first.code(), packet, "15"));
        String others = other.waiting("edoc").column("docId").getFirst();
        assertThat(other.get(others).packet()).isEqualTo(packet.bytes());
        assertThat(sending.sent(sent).column("receiverDocId")).contains(received);
        assertThat(sending.get(sent).packet()).isEqualTo(packet.bytes());
    }

    @Test
    @Says("6 after 15 to a recall the packet is withdrawn, also where it had been refused")
    void aRefusedDocumentIsWithdrawnToo() {
        told(Edxml.status(first.code(), packet, "01"));
        told(Edxml.status(first.code(), packet, "02"));
        recall();
        told(Edxml.status(first.code(), packet, "15"));
        assertThat(receiving.get(received).code()).isEqualTo("10");
    }

    @Test
    @Says("6 the receiver answers 15 or 16")
    void aRefusedRecallChangesNothing() {
        recall();
        told(Edxml.status(first.code(), packet, "16"));
        assertThat(receiving.get(received).packet()).isEqualTo(packet.bytes());
        assertThat(receiving.waiting("edoc").column("docId")).contains(received);
    }

    @Test
    @Says("6 after 15 to a recall")
    void anAgreementToNothingWithdrawsNothing() {
        told(Edxml.status(first.code(), packet, "15"));
        assertThat(receiving.get(received).packet()).isEqualTo(packet.bytes());
        other.tell(second.code(), Edxml.status(second.code(), packet, "15"));
        assertThat(receiving.get(received).packet()).isEqualTo(packet.bytes());
    }

    @Test
    @Says("6 after 15 to a recall … to that receiver")
    void nobodyAgreesForAnother() {
        recall();
        Envelope forged = other.tell(second.code(), Edxml.status(first.code(), packet, "15"));
        assertThat(receiving.get(received).packet()).as(forged.toString()).isEqualTo(packet.bytes());
        other.tell(second.code(), Edxml.status(second.code(), packet, "15"));
        assertThat(receiving.get(received).packet()).isEqualTo(packet.bytes());
    }

    @Test
    @Says("6 a recall of somebody else's document")
    void nobodyTakesBackWhatIsNotTheirs() {
        Edxml theirs = Edxml.document(second.code(), first.code()).documentId(packet.documentId());
        other.send(second.code(), Edxml.about(theirs, 1, ""));
        told(Edxml.status(first.code(), second.code(), packet.documentId(), "15"));
        assertThat(receiving.get(received).packet()).isEqualTo(packet.bytes());
    }
}
