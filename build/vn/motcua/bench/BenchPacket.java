package vn.motcua.bench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;

/** Packets of a wanted size, no two alike, as a system of an agency would write them. */
final class BenchPacket {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<edXML xmlns=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\"><edXMLEnvelope><edXMLHeader><MessageHeader>";

    private final Random random;

    BenchPacket(long seed) {
        random = new Random(seed);
    }

    /** A letter with one attachment, of about this many bytes. */
    Letter letter(String from, String to, int bytes) {
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        String head = HEAD
                + organ("From", from) + organ("To", to)
                + "<DocumentId>" + id + "</DocumentId><Code><CodeNumber>" + random.nextInt(9_999) + "</CodeNumber><CodeNotation>VPCP-TTĐT</CodeNotation></Code>"
                + "<PromulgationInfo><Place>Hà Nội</Place><PromulgationDate>2026/11/25</PromulgationDate></PromulgationInfo>"
                + "<DocumentType><Type>1</Type><TypeName>Công văn</TypeName></DocumentType>"
                + "<Subject>V/v kết nối, liên thông phần mềm quản lý văn bản</Subject><Content>V/v kết nối, liên thông phần mềm quản lý văn bản</Content>"
                + "<SignerInfo><Competence>TL. BỘ TRƯỞNG</Competence><Position>Cục trưởng</Position><FullName>Ngô Văn Khải</FullName></SignerInfo>"
                + "<OtherInfo><Priority>0</Priority><PageAmount>2</PageAmount></OtherInfo></MessageHeader>"
                + "<TraceHeaderList><TraceHeader><OrganId>" + from + "</OrganId><Timestamp>2026/11/25 08:00:00</Timestamp></TraceHeader>"
                + "<Bussiness><BussinessDocType>0</BussinessDocType><BussinessDocReason>Văn bản điện tử mới</BussinessDocReason><Paper>0</Paper></Bussiness></TraceHeaderList>"
                + "</edXMLHeader><edXMLBody><edXMLManifest version=\"1.0\"><Reference><ContentId>tep-1</ContentId><ContentType>application/pdf</ContentType>"
                + "<AttachmentName>cong-van.pdf</AttachmentName><Description>Công văn</Description></Reference></edXMLManifest></edXMLBody></edXMLEnvelope>"
                + "<AttachmentEncoded><Attachment><ContentId>tep-1</ContentId><AttachmentName>cong-van.pdf</AttachmentName><Description>Công văn</Description>"
                + "<ContentType>application/pdf</ContentType><ContentTransferEncoded>";
        String tail = "</ContentTransferEncoded></Attachment></AttachmentEncoded></edXML>";
        byte[] content = new byte[Math.max(300, (bytes - head.length() - tail.length()) * 3 / 4)];
        random.nextBytes(content);
        byte[] magic = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(magic, 0, content, 0, magic.length);
        return new Letter(id, (head + Base64.getEncoder().encodeToString(content) + tail).getBytes(StandardCharsets.UTF_8));
    }

    /** The status 03 (accepted into the register) that a receiver tells of a letter. */
    static byte[] accepted(Letter letter, String from, String to) {
        return (HEAD + organ("From", from)
                + "<ResponseFor><OrganId>" + to + "</OrganId><Code>1/VPCP-TTĐT</Code><PromulgationDate>2026/11/25</PromulgationDate><DocumentId>" + letter.id() + "</DocumentId></ResponseFor>"
                + "<StaffInfo><Department>Văn thư</Department><Staff>Lê Thu Hà</Staff></StaffInfo><StatusCode>03</StatusCode>"
                + "<Description>Đã vào sổ văn bản đến</Description><Timestamp>2026/11/25 08:30:00</Timestamp></MessageHeader></edXMLHeader></edXMLEnvelope></edXML>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String organ(String element, String code) {
        return "<" + element + "><OrganId>" + code + "</OrganId><OrganName>Cơ quan " + code + "</OrganName><OrganAdd>Hà Nội</OrganAdd></" + element + ">";
    }

    /** A letter: its own id, and its bytes. */
    record Letter(String id, byte[] bytes) {}
}
