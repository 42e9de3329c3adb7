package vn.motcua.axis.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.axis.edxml.Packets.Read;
import vn.motcua.axis.edxml.reading.AttachmentSink;
import vn.motcua.axis.edxml.reading.PacketLimits;
import vn.motcua.axis.edxml.reading.PacketReader;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;

/** Packets as real software writes them, with the quirks that must be borne and those that are refused. */
class PacketReaderTests {

    @Test
    void everythingADocumentSaysIsRead() {
        Read read = Packets.read(Packets.file("new-zipped-signed-in-packet-namespace"));
        DocumentPacket packet = read.document();
        assertThat(read.codes()).isEmpty();
        assertThat(packet.from().id().code())
                .hasValueSatisfying(code -> assertThat(code.text()).isEqualTo("G22"));
        assertThat(packet.to()).extracting(to -> to.id().key()).containsExactly("000.00.00.H26", "28.22.H17");
        assertThat(packet.to().getFirst().name()).isEqualTo("UBND thành phố Hà Nội");
        assertThat(packet.document().id().form()).isEqualTo(DocumentId.Form.BY_NUMBER);
        assertThat(packet.document().code().text()).isEqualTo("88a/VPCP-KSTT");
        assertThat(packet.document().type().kind()).contains(DocumentKind.OFFICIAL_LETTER);
        assertThat(packet.document().subject()).isEqualTo("V/v rà soát thủ tục & biểu mẫu");
        assertThat(packet.document().places()).containsExactly("Như trên", "Lưu: VT");
        assertThat(packet.document().other().pages().value()).hasValue(2);
        assertThat(packet.trace().getFirst().time().value()).contains(Instant.parse("2026-03-02T02:30:00Z"));
        assertThat(packet.business()).isInstanceOf(Business.NewDocument.class);
        assertThat(packet.business().staff()).extracting(Staff::name).containsExactly("Lê Thu Hà");
        assertThat(packet.attachments().getFirst().carriage()).isEqualTo(Attachment.Carriage.ZIPPED);
        assertThat(read.reading().signature()).hasValueSatisfying(signature -> {
            assertThat(signature.standard()).isFalse();
            assertThat(signature.algorithm()).endsWith("rsa-sha1");
            assertThat(signature.certificate()).isFalse();
        });
    }

    @Test
    void theFileIsTheSameWhetherItTravelsInAZipOrNot() {
        AttachmentContent zipped = Packets.read(Packets.file("new-zipped-signed-in-packet-namespace"))
                .reading()
                .contents()
                .getFirst();
        Read plain = Packets.read(Packets.file("new-plain-line-breaks"));
        AttachmentContent direct = plain.reading().contents().getFirst();
        assertThat(zipped.fileSha256()).isEqualTo(direct.fileSha256()).isNotEqualTo(zipped.carriedSha256());
        assertThat(zipped.fileBytes()).isEqualTo(direct.carriedBytes());
        assertThat(new String(plain.files().getFirst(), StandardCharsets.UTF_8))
                .startsWith("%PDF-1.7")
                .contains("văn bản ví dụ");
        assertThat(plain.codes()).isEmpty();
    }

    @Test
    void recallUpdateAndReplacementSayOfWhat() {
        assertThat(Packets.read(Packets.file("recall")).document().business())
                .isInstanceOfSatisfying(Business.Recall.class, recall -> {
                    assertThat(recall.document().text()).isEqualTo("G22,2026/02/30,88a/VPCP-KSTT");
                    assertThat(recall.reason()).isEqualTo("Ban hành nhầm nơi nhận");
                });
        assertThat(Packets.read(Packets.file("update")).document().business())
                .isInstanceOfSatisfying(Business.Update.class, update -> {
                    assertThat(update.content().yes()).isTrue();
                    assertThat(update.changes())
                            .extracting(change -> change.organ() + "=" + change.type())
                            .containsExactly("H26=0", "H41=1");
                });
        assertThat(Packets.read(Packets.file("replace")).document().business())
                .isInstanceOfSatisfying(
                        Business.Replacement.class,
                        replacement -> assertThat(replacement.replaced())
                                .containsExactly(new Business.Replaced(
                                        new DocumentId("G22,2026/01/05,12/VPCP-KSTT"),
                                        List.of(new OrganId("H26"), new OrganId("H17")))));
    }

    @Test
    void aRecallMayRepeatTheListOfWhatIsRecalled() {
        assertThat(Packets.read(Packets.file("recall")).codes()).isEmpty();
    }

    @Test
    void theOlderNamespaceReadsTheSame() {
        Read older = Packets.read(Packets.file("older-namespace"));
        assertThat(older.document())
                .isEqualTo(Packets.read(Packets.file("new-zipped-signed-in-packet-namespace"))
                        .document());
    }

    @Test
    void attachmentsMayComeFirstAndInNoNamespaceAndEmptyReceiversAreNone() {
        Read read = Packets.read(Packets.file("attachments-in-no-namespace-first"));
        assertThat(read.codes()).isEmpty();
        assertThat(read.document().to()).hasSize(1);
        assertThat(read.document().attachments()).hasSize(1);
        assertThat(read.document().business().kind()).isEqualTo(Business.Kind.NEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "02", "03", "15"})
    void statusesAreRead(String code) {
        Read read = Packets.read(Packets.file("status-" + code));
        assertThat(read.codes()).isEmpty();
        assertThat(read.status().status()).isEqualTo(StatusCode.of(code)).isPresent();
        assertThat(read.status().about().organ().text()).isEqualTo("G22");
        assertThat(read.status().about().document().text()).isEqualTo("G22,2026/02/30,88a/VPCP-KSTT");
    }

    @Test
    void strayTextBeforeTheDeclarationIsNamed() {
        Read read = Packets.read("1212" + Packets.text("status-01"));
        assertThat(read.refusals()).containsExactly("F.File STRAY_TEXT");
        assertThat(read.first().sentence(new Messages(), Language.VI))
                .isEqualTo("Tệp có nội dung thừa “1212” đứng trước khai báo XML");
    }

    @Test
    void aByteOrderMarkAndALineEndAfterTheRootAreNoFault() {
        assertThat(Packets.read("\uFEFF" + Packets.text("status-01") + "\r\n").codes())
                .isEmpty();
    }

    @Test
    void anUnboundPrefixIsNotWellFormed() {
        String unbound =
                Packets.text("status-01").replace(" xmlns:edXML=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\"", "");
        assertThat(Packets.read(unbound).refusals()).containsExactly("F.File NOT_XML");
    }

    @Test
    void whatIsNoPacketIsSaidToBeNone() {
        assertThat(Packets.read("<html/>").refusals()).containsExactly("F.File NO_PACKET");
        assertThat(Packets.read("<edXML/>").refusals()).containsExactly("F.File NO_PACKET");
        assertThat(Packets.read("").refusals()).containsExactly("F.File NOT_XML");
        assertThat(Packets.read("%PDF-1.7").refusals()).containsExactly("F.File NOT_XML");
        assertThat(Packets.read("<edXML xmlns='http://www.mic.gov.vn/TBT/QCVN_102_2016'/>")
                        .refusals())
                .contains("N.MessageHeader.From.OrganId MISSING", "N.MessageHeader.To MISSING");
    }

    @Test
    void whatIsMissingIsRefusedOnlyWhereClientsWereToldSo() {
        String document = Packets.text("new-plain-line-breaks");
        assertThat(Packets.read(without(document, "SignerInfo")).codes())
                .containsExactly("N.SignerInfo.FullName MISSING");
        assertThat(Packets.read(without(document, "SignerInfo")).refusals()).isEmpty();
        assertThat(Packets.read(without(document, "Subject")).refusals()).isEmpty();
        assertThat(Packets.read(without(document, "DocumentId")).refusals()).isEmpty();
        assertThat(Packets.read(document.replaceFirst(
                                "<edXML:OrganId>G22</edXML:OrganId>", "<edXML:OrganId> </edXML:OrganId>"))
                        .refusals())
                .containsExactly("N.MessageHeader.From.OrganId MISSING");
        assertThat(Packets.read(without(without(document, "To"), "To")).refusals())
                .containsExactly("N.MessageHeader.To MISSING");
        assertThat(Packets.read(document.replace("28.22.H17", "")).refusals())
                .containsExactly("N.MessageHeader.To.OrganId MISSING");
        assertThat(Packets.read(without(Packets.text("status-03"), "ResponseFor"))
                        .refusals())
                .containsExactly("N.ResponseFor.OrganId MISSING");
    }

    @Test
    void oddValuesAreDeliveredAndMarked() {
        String document = Packets.text("new-plain-line-breaks");
        assertThat(Packets.read(document.replace("2026/03/02</edXML:Prom", "Hà Nội</edXML:Prom"))
                        .codes())
                .containsExactly("R.PromulgationInfo.PromulgationDate NOT_A_DATE");
        assertThat(Packets.read(document.replace("V/v rà soát", "V/v " + "rà ".repeat(200)))
                        .codes())
                .containsExactly("R.Subject TOO_LONG");
        assertThat(Packets.read(document.replace("28.22.H17", "H26").replace("000.00.00. H26", "h 26"))
                        .codes())
                .containsExactly("R.MessageHeader.To.OrganId NAMED_TWICE");
        assertThat(Packets.read(document.replace("<edXML:BussinessDocType>0", "<edXML:BussinessDocType>7"))
                        .codes())
                .containsExactly("R.Bussiness.BussinessDocType UNKNOWN_VALUE");
        assertThat(Packets.read(Packets.text("status-01").replace(">01<", ">103<"))
                        .codes())
                .containsExactly("R.StatusCode UNKNOWN_VALUE");
        assertThat(Packets.read(Packets.text("status-02").replace("Sai nơi nhận", ""))
                        .codes())
                .containsExactly("N.Description MISSING");
        assertThat(Packets.read(Packets.text("recall")
                                .replace(
                                        "<edXML:DocumentId>G22,2026/02/30,88a/VPCP-KSTT</edXML:DocumentId>\n          <",
                                        "<"))
                        .codes())
                .containsExactly("N.Bussiness.DocumentId MISSING");
    }

    @Test
    void manifestAndAttachmentsMustMatch() {
        String document = Packets.text("new-plain-line-breaks");
        assertThat(Packets.read(document.replace("<ContentId>5a0c", "<ContentId>cid:other"))
                        .refusals())
                .containsExactly("M.Reference.ContentId NOT_ATTACHED", "M.Attachment NOT_IN_MANIFEST");
        assertThat(Packets.read(without(document, "Reference")).refusals())
                .containsExactly("M.Attachment NOT_IN_MANIFEST");
        assertThat(Packets.read(document.replaceAll("(?s)<AttachmentEncoded>.*</AttachmentEncoded>", ""))
                        .refusals())
                .containsExactly("M.Reference.ContentId NOT_ATTACHED");
        String attachment =
                document.substring(document.indexOf("<Attachment>"), document.indexOf("</AttachmentEncoded>"));
        assertThat(Packets.read(document.replace("</AttachmentEncoded>", attachment + "</AttachmentEncoded>"))
                        .refusals())
                .containsExactly("M.Attachment.ContentId SAME_ID");
    }

    @Test
    void contentThatIsNoBase64IsRefused() {
        String document = Packets.text("new-plain-line-breaks");
        for (String content : List.of("(nội dung tệp)", "AAAA=AAA", "AAAA==AA", "A", "AAA*", "<x/>"))
            assertThat(Packets.read(content(document, content)).refusals())
                    .as(content)
                    .containsExactly("M.Attachment.ContentTransferEncoded UNDECODABLE");
        assertThat(Packets.read(content(document, " \n ")).refusals())
                .containsExactly("N.Attachment.ContentTransferEncoded MISSING");
        assertThat(Packets.read(content(document, "JVBE<!-- x -->Rg==")).codes())
                .isEmpty();
        assertThat(Packets.read(content(document, "JVBE\t\r\n R\n g=\n=\n")).codes())
                .isEmpty();
    }

    @Test
    void theLabelIsHeldAgainstTheBytes() {
        Read read = Packets.read(content(Packets.text("new-plain-line-breaks"), "R0lGODdh"));
        assertThat(read.codes()).containsExactly("M.Attachment-Type WRONG_LABEL");
        assertThat(read.refusals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "..\\autoexec.bat",
                "/etc/passwd",
                "C:\\boot.ini",
                "a/../../b.pdf",
                "x\u202Efdp.exe",
                "..",
                "a\u0085b"
            })
    void namesThatReachOutAreRefused(String name) {
        Read read = Packets.read(Packets.text("new-plain-line-breaks")
                .replace("<AttachmentName>88a_VPCP-KSTT.pdf", "<AttachmentName>" + name));
        assertThat(read.refusals()).containsExactly("R.AttachmentName UNSAFE_NAME");
        assertThat(read.first().args().toString()).doesNotContain("\u202E");
    }

    @Test
    void namesOfOrdinaryFilesAreNot() {
        for (String name : List.of("88/VPCP.pdf", "tờ trình..v2.pdf", "báo cáo (…).pdf", "a.b", "😀.pdf"))
            assertThat(Packets.read(Packets.text("new-plain-line-breaks").replace("88a_VPCP-KSTT.pdf", name))
                            .refusals())
                    .as(name)
                    .isEmpty();
    }

    @Test
    void anErrorOfTheStreamOrTheSinkIsNoFaultOfThePacket() {
        byte[] packet = Packets.file("new-plain-line-breaks");
        PacketReader reader = new PacketReader(PacketLimits.STANDARD);
        InputStream cut =
                new SequenceInputStream(new ByteArrayInputStream(Arrays.copyOf(packet, 3_000)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("connection lost");
                    }
                });
        assertThatThrownBy(() -> reader.read(cut, AttachmentSink.NONE))
                .isInstanceOf(IOException.class)
                .hasMessage("connection lost");
        assertThatThrownBy(() -> reader.read(new ByteArrayInputStream(packet), index -> {
                    throw new IOException("disk full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
    }

    @Test
    void aPacketCutAnywhereIsRefused() {
        byte[] packet = Packets.file("new-zipped-signed-in-packet-namespace");
        int end = Packets.text("new-zipped-signed-in-packet-namespace")
                .stripTrailing()
                .getBytes(StandardCharsets.UTF_8)
                .length;
        for (int length = 0; length < end; length += 97)
            assertThat(Packets.read(Arrays.copyOf(packet, length)).refusals())
                    .as("cut at " + length)
                    .isNotEmpty();
    }

    private static String content(String document, String content) {
        return document.replaceAll("(?s)(<edXML:ContentTransferEncoded[^>]*>)[^<]*", "$1" + content);
    }

    /** Without the first element of this name. */
    private static String without(String document, String element) {
        return document.replaceFirst("(?s)<edXML:" + element + "[ >].*?</edXML:" + element + ">", "");
    }
}
