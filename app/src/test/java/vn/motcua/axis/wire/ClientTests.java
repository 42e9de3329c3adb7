package vn.motcua.axis.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import vn.motcua.testing.line.Framing;
import vn.motcua.testing.line.Request;

/** The judge judged: its signature against a known vector, its packets against a parser of somebody else. */
class ClientTests {

    private static final String NEWER = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

    @Test
    void signsAsTheKnownVectorSays() {
        Call call = new Call("getEdoc").with("docId", "doc-1");
        Request request = call.signed("", "H56.14", "test-secret", "07062024T093000+0123");
        assertThat(new String(request.head(), StandardCharsets.US_ASCII))
                .contains("XroadVnpt-sign-header-key: systemid;timestamp;docId\r\n")
                .contains(
                        "XroadVnpt-hash-header: d4befa32d90d60f9f9981663b9e041c79ebb8f1e4175a019768a935b04f17e71\r\n");
    }

    @Test
    void writesMillisecondsInFourDigits() {
        assertThat(Client.timestamp(LocalDateTime.of(2024, 6, 7, 9, 30, 0, 123_999_999)))
                .isEqualTo("07062024T093000+0123");
    }

    @Test
    void leavesZerosOutOfTheShortHash() {
        byte[] file = "7".getBytes(StandardCharsets.US_ASCII); // 7902699b…, with 04, 08, 00 among its bytes
        assertThat(Hashes.sha256(file)).hasSize(64);
        assertThat(Hashes.shortSha256(file)).hasSizeLessThan(64).startsWith("792699b");
    }

    @Test
    void writesWellFormedPacketsInEachForm() throws Exception {
        for (Form form : Form.values())
            for (Form.Attachments place : Form.Attachments.values()) {
                Document read = parsed(Edxml.document("H26.1", "H41", "H17").form(form, place));
                assertThat(read.getElementsByTagNameNS(form.namespace, "To").getLength())
                        .isEqualTo(2);
                NodeList files = read.getElementsByTagNameNS("*", "ContentTransferEncoded");
                assertThat(files.getLength()).isEqualTo(1);
                assertThat(files.item(0).getNamespaceURI())
                        .isEqualTo(place == Form.Attachments.IN_NONE ? null : form.namespace);
            }
    }

    @Test
    void writesTheFormOfMostProducts() {
        assertThat(Edxml.document("H26.1", "H41").text())
                .startsWith("<?xml")
                .contains("<edXML xmlns=\"" + NEWER + "\">")
                .contains("<edXML:edXMLEnvelope xmlns:edXML=\"" + NEWER + "\">")
                .contains("<AttachmentEncoded");
    }

    @Test
    void writesHeadersInTheLetterCaseAskedFor() {
        Request request =
                new Call("x").spelling(name -> name.toUpperCase(Locale.ROOT)).signed("", "a", "b", "c");
        assertThat(new String(request.head(), StandardCharsets.US_ASCII)).contains("\r\nXROADVNPT-SYSTEMID: a\r\n");
    }

    @Test
    void cutsABodyIntoChunks() {
        byte[] file = new byte[9_000];
        Request request =
                new Call("x").framing(Framing.CHUNKED).body(file, Client.OCTETS).signed("", "a", "b", "c");
        assertThat(new String(request.framedBody(), StandardCharsets.US_ASCII))
                .startsWith("2000\r\n")
                .contains("\r\n328\r\n")
                .endsWith("\r\n0\r\n\r\n");
    }

    private static Document parsed(Edxml packet) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(packet.bytes()));
    }
}
