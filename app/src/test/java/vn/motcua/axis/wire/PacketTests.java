package vn.motcua.axis.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.testing.Says;

/** Sections 6 and 7: what packets look like, and which are refused. */
class PacketTests extends WireTest {

    private Office sender;
    private Office receiver;
    private Client sending;
    private Client receiving;

    @BeforeEach
    void connect() {
        sender = office();
        receiver = office();
        sending = system(sender);
        receiving = system(receiver);
    }

    private Edxml document() {
        return Edxml.document(sender.code(), receiver.code());
    }

    private void delivered(Edxml packet) {
        Envelope answer = sending.send(sender.code(), packet);
        assertThat(answer.done()).as(answer + "\n" + packet.text()).isTrue();
        String docId = receiving.waiting("edoc").column("docId").getFirst();
        assertThat(receiving.download(docId).body()).isEqualTo(packet.bytes());
        receiving.acknowledge(docId, "done");
    }

    private void refused(Edxml packet, String named) {
        Envelope answer = sending.send(sender.code(), packet);
        assertThat(answer.code()).as(answer.toString()).isEqualTo("22");
        assertThat(answer.reason()).containsIgnoringCase(named);
        assertThat(receiving.waiting("edoc").rows()).isEmpty();
    }

    static Stream<Form[]> forms() {
        return Stream.of(Form.values()).map(form -> new Form[] {form});
    }

    @ParameterizedTest
    @MethodSource("forms")
    @Says({"6 prefixes vary, older packets use another namespace", "6 attachments stand in that namespace, and in none"
    })
    void everyFormIsDeliveredByteForByte(Form form) {
        for (Form.Attachments place : Form.Attachments.values())
            delivered(document().form(form, place));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3f0c2b0e-7a55-4d3c-9b1e-0c5a8d1f2e11", "000.00.00.G22,2014/02/30,7806/VPCP-TTĐT", "tự đặt 1"})
    @Says("6 DocumentId is an organ id, a date and a number in older packets, a UUID in newer ones")
    void aDocumentIdIsTakenAsItIs(String id) {
        delivered(document().documentId(id + (id.length() == 36 ? "" : " " + UUID.randomUUID())));
    }

    @Test
    @Says("6 a file is base64, or base64 of a ZIP that holds the one file; a reader looks at the bytes")
    void filesTravelBareOrInAZip() {
        byte[] file = "%PDF-1.7 tờ trình".getBytes(StandardCharsets.UTF_8);
        delivered(document().attach("to-trinh.pdf", "application/pdf", file));
        delivered(document().attach("to-trinh.pdf", "application/zip", zip("to-trinh.pdf", file)));
        delivered(document().attach("to-trinh.pdf", "application/pdf", zip("x.pdf", file)));
        delivered(document().attach("bang.xlsx", "application/xslx", zip("xl/workbook.xml", file)));
        delivered(document().attach("to-trinh.pdf", "application/zip", file));
    }

    static Stream<Map.Entry<String, UnaryOperator<String>>> quirks() {
        return Map.<String, UnaryOperator<String>>of(
                        "missing optional elements",
                        text -> text.replaceAll("<edXML:(Content|Website|Fax|Email|OrganAdd)/>", "")
                                .replace("<edXML:SteeringType>0</edXML:SteeringType>", ""),
                        "empty elements",
                        text -> text.replaceAll("<edXML:Subject>[^<]*<", "<edXML:Subject><"),
                        "dates in the wrong field",
                        text -> text.replace(
                                "<edXML:Place>Hà Nội</edXML:Place>", "<edXML:Place>2026/11/25</edXML:Place>"),
                        "a date that is none",
                        text -> text.replace(
                                ">2026/11/25</edXML:PromulgationDate>", ">hôm nay</edXML:PromulgationDate>"),
                        "elements nobody knows",
                        text -> text.replace(
                                "<edXML:Subject>",
                                "<edXML:ApplicationType>MCDT_DT</edXML:ApplicationType><edXML:Subject>"),
                        "base64 with line breaks",
                        text -> text.replaceAll("(<ContentTransferEncoded>.{8})", "$1\r\n  "),
                        "a signature whose certificate is cut off",
                        text -> text.replace("</edXML:edXMLHeader>", SIGNATURE + "</edXML:edXMLHeader>"))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey());
    }

    private static final String SIGNATURE = "<Signature><SignedInfo/><SignatureValue>GbVb8n9=</SignatureValue><KeyInfo>"
            + "<X509Data><X509Certificate>MIIFqTCCBJG</X509Certificate></X509Data></KeyInfo></Signature>";

    @ParameterizedTest
    @MethodSource("quirks")
    @Says({"7 what real packets look like", "7 an invalid or missing signature is delivered and marked by default"})
    void quirksOfRealPacketsAreDelivered(Map.Entry<String, UnaryOperator<String>> quirk) {
        Edxml packet = document();
        String plain = packet.text();
        assertThat(packet.edit(quirk.getValue()).text()).isNotEqualTo(plain);
        delivered(packet);
    }

    @Test
    @Says("7 stray characters before the declaration: 22")
    void strayCharactersAreRefused() {
        for (String stray : new String[] {"1212", " ", "\n", "\u200b", "x"})
            refused(document().edit(text -> stray + text), "XML");
    }

    @Test
    @Says("7 not well-formed: 22")
    void whatIsNotWellFormedIsRefused() {
        refused(document().edit(text -> text.substring(0, text.length() - 3)), "");
        refused(document().edit(text -> text.replace("<edXML:Subject>", "<e:Subject>")), "");
        refused(document().edit(text -> text.replace("</edXML:Subject>", "</edXML:Content>")), "");
        refused(document().edit(text -> text + "<thua/>"), "");
        refused(document().edit(text -> text.replace("V/v", "V/v & ")), "");
        refused(document().edit(text -> "%PDF-1.4"), "");
        refused(document().edit(text -> "<html xmlns=\"urn:x\"/>"), "edXML");
    }

    @Test
    @Says("7 no From/OrganId: 22")
    void aPacketWithoutSenderIsRefused() {
        String organ = "<edXML:OrganId>" + sender.code() + "</edXML:OrganId>";
        refused(document().edit(text -> text.replaceFirst(organ, "")), "From");
        refused(document().edit(text -> text.replaceFirst(organ, "<edXML:OrganId> </edXML:OrganId>")), "From");
        refused(document().edit(text -> text.replaceAll("(?s)<edXML:From>.*?</edXML:From>", "")), "From");
    }

    @Test
    @Says("7 a document without receiver: 22")
    void aDocumentToNobodyIsRefused() {
        refused(Edxml.document(sender.code()), "To");
        refused(Edxml.status(sender.code(), receiver.code(), "x", "01"), "messagetype");
    }

    @Test
    @Says("7 an undecodable attachment, a placeholder instead of data: 22")
    void anAttachmentThatCannotBeReadIsRefused() {
        refused(document().attach("hong-1.pdf", "application/pdf", "***"), "hong-1.pdf");
        refused(document().attach("hong-2.pdf", "application/pdf", "[base64 của tệp]"), "hong-2.pdf");
        refused(document().attach("hong-3.pdf", "application/pdf", "QUJDR"), "hong-3.pdf");
        byte[] whole = zip("a.pdf", new byte[5_000]);
        refused(
                document().attach("hong-4.pdf", "application/zip", Arrays.copyOf(whole, whole.length / 2)),
                "hong-4.pdf");
    }

    @Test
    @Says("7 manifest and attachments that do not match: 22")
    void aManifestThatSaysSomethingElseIsRefused() {
        refused(document().mismatched(true), "le-loi");
        refused(document().mismatched(false), "le-loi");
    }

    @Test
    @Says("4 the receiver of a status packet is ResponseFor/OrganId")
    void aDocumentIsNoStatus() {
        Envelope answer =
                sending.call(Client.sending(sender.code(), "status", document().bytes()));
        assertThat(answer.code()).as(answer.toString()).isEqualTo("22");
        assertThat(answer.reason()).contains("messagetype");
        assertThat(receiving.waiting("status").rows()).isEmpty();
        assertThat(receiving.waiting("edoc").rows()).isEmpty();
    }

    static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
