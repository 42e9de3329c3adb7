package vn.motcua.axis.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A packet put together as text, in the forms that products write; each has a document id of its own. */
final class Edxml {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String from;
    private final List<String> to;
    private String number = Integer.toString(NUMBER.incrementAndGet());
    private String documentId;
    private String subject = "V/v kết nối, liên thông phần mềm quản lý văn bản";
    private Form form = Form.CANONICAL;
    private Form.Attachments place = Form.Attachments.IN_DEFAULT;
    private String business = "<BussinessDocType>0</BussinessDocType>"
            + "<BussinessDocReason>Văn bản điện tử mới</BussinessDocReason><Paper>0</Paper>";
    private final List<Enclosure> enclosures = new ArrayList<>();
    private UnaryOperator<String> edit = text -> text;
    private String statusCode = "";

    private record Enclosure(String id, String name, String type, String base64, boolean announced, boolean there) {}

    private Edxml(String from, List<String> to) {
        this.from = from;
        this.to = to;
        this.documentId = from + ",2026/11/25," + number + "/THU-DAY";
    }

    /** A document with one small attachment. */
    static Edxml document(String from, String... to) {
        return new Edxml(from, List.of(to))
                .attach("cong-van.pdf", "application/pdf", "%PDF-1.4\nnhỏ".getBytes(StandardCharsets.UTF_8));
    }

    /** A document that takes back, changes or replaces another one. */
    static Edxml about(Edxml other, int type, String more) {
        Edxml one = new Edxml(other.from, other.to);
        one.business = "<DocumentId>" + other.documentId + "</DocumentId><BussinessDocType>" + type
                + "</BussinessDocType><BussinessDocReason>Nhầm nơi nhận</BussinessDocReason><Paper>0</Paper>" + more;
        return one;
    }

    /** A status packet about a document, said by one of its receivers. */
    static Edxml status(String from, Edxml about, String code) {
        return status(from, about.from, about.documentId, code);
    }

    /** A status packet, said by anybody to anybody about anything. */
    static Edxml status(String from, String to, String documentId, String code) {
        Edxml one = new Edxml(from, List.of(to));
        one.documentId = documentId;
        one.statusCode = code;
        return one;
    }

    Edxml form(Form how, Form.Attachments where) {
        form = how;
        place = where;
        return this;
    }

    Edxml documentId(String id) {
        documentId = id;
        return this;
    }

    Edxml subject(String text) {
        subject = text;
        return this;
    }

    Edxml attach(String name, String type, byte[] file) {
        return attach(name, type, Base64.getEncoder().encodeToString(file));
    }

    /** Attaches whatever text stands in place of base64. */
    Edxml attach(String name, String type, String base64) {
        enclosures.add(new Enclosure("cid:" + number + "-" + enclosures.size(), name, type, base64, true, true));
        return this;
    }

    /** Names a file in the manifest that is not there, or attaches one that the manifest does not name. */
    Edxml mismatched(boolean announced) {
        enclosures.add(new Enclosure("cid:le-loi", "le-loi.pdf", "application/pdf", "AAAA", announced, !announced));
        return this;
    }

    Edxml withoutAttachments() {
        enclosures.clear();
        return this;
    }

    /** Changes the finished text. */
    Edxml edit(UnaryOperator<String> how) {
        UnaryOperator<String> before = edit;
        edit = text -> how.apply(before.apply(text));
        return this;
    }

    String documentId() {
        return documentId;
    }

    String number() {
        return number;
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    String text() {
        String root = form.prefix.isEmpty() || form == Form.CANONICAL ? "edXML" : form.prefix + "edXML";
        String declared = root.equals("edXML") ? " xmlns=\"" + form.namespace + "\"" : form.binding();
        String text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root + declared + ">\n"
                + (statusCode.isEmpty() ? envelope() : statusEnvelope()) + attachments() + "</" + root + ">";
        return edit.apply(text);
    }

    private String envelope() {
        String manifest = enclosures.stream()
                .filter(Enclosure::announced)
                .map(one -> "<Reference><ContentId>" + one.id + "</ContentId><ContentType>" + one.type
                        + "</ContentType><Description/><AttachmentName>" + one.name + "</AttachmentName></Reference>")
                .collect(Collectors.joining());
        return named("<edXMLEnvelope><edXMLHeader><MessageHeader>" + organ("From", from)
                + to.stream().map(one -> organ("To", one)).collect(Collectors.joining())
                + "<DocumentId>" + documentId + "</DocumentId><Code><CodeNumber>" + number
                + "</CodeNumber><CodeNotation>THU-DAY</CodeNotation></Code><PromulgationInfo><Place>Hà Nội</Place>"
                + "<PromulgationDate>2026/11/25</PromulgationDate></PromulgationInfo><DocumentType><Type>18</Type>"
                + "<TypeDetail>0</TypeDetail><TypeName>Công văn</TypeName></DocumentType><Subject>" + subject
                + "</Subject><Content/><SteeringType>0</SteeringType></MessageHeader><TraceHeaderList>"
                + "<TraceHeader><OrganId>" + from + "</OrganId><Timestamp>2026/11/25 09:30:00</Timestamp></TraceHeader>"
                + "<Bussiness>" + business + "</Bussiness></TraceHeaderList></edXMLHeader>"
                + "<edXMLBody><edXMLManifest version=\"1.0\">" + manifest
                + "</edXMLManifest></edXMLBody></edXMLEnvelope>");
    }

    private String statusEnvelope() {
        return named("<edXMLEnvelope><edXMLHeader><MessageHeader>" + organ("From", from) + "<ResponseFor><OrganId>"
                + String.join("", to) + "</OrganId><Code>" + number + "/THU-DAY</Code><PromulgationDate>2026/11/25"
                + "</PromulgationDate><DocumentId>" + documentId + "</DocumentId></ResponseFor><StaffInfo><Department>"
                + "Văn thư</Department><Staff>Lê Thu Hà</Staff><Email/><Mobile/></StaffInfo><StatusCode>" + statusCode
                + "</StatusCode><Description>Số " + number + "</Description><Timestamp>2026/11/25 10:05:12</Timestamp>"
                + "</MessageHeader></edXMLHeader></edXMLEnvelope>");
    }

    private static String organ(String role, String code) {
        return "<" + role + "><OrganId>" + code + "</OrganId><OrganizationInCharge/><OrganName>Cơ quan " + code
                + "</OrganName><OrganAdd>Hà Nội</OrganAdd><Email/><Telephone/><Fax/><Website/></" + role + ">\n";
    }

    private String attachments() {
        List<Enclosure> there = enclosures.stream().filter(Enclosure::there).toList();
        if (there.isEmpty()) return "";
        String text = there.stream()
                .map(one -> "<Attachment><ContentId>" + one.id + "</ContentId><AttachmentName>" + one.name
                        + "</AttachmentName><Description/><ContentType>" + one.type
                        + "</ContentType><ContentTransferEncoded>" + one.base64
                        + "</ContentTransferEncoded></Attachment>\n")
                .collect(Collectors.joining());
        return switch (place) {
            case IN_DEFAULT -> "<AttachmentEncoded xmlns=\"" + form.namespace + "\">" + text + "</AttachmentEncoded>\n";
            case IN_NONE -> "<AttachmentEncoded xmlns=\"\">" + text + "</AttachmentEncoded>\n";
            case IN_PREFIX -> named("<AttachmentEncoded>" + text + "</AttachmentEncoded>\n");
        };
    }

    /** The fragment with the form's prefix on each name, and the prefix bound on the outermost. */
    private String named(String fragment) {
        String prefixed = fragment.replaceAll("<(/?)(?=[A-Za-z])", "<$1" + form.prefix);
        int end = prefixed.indexOf('>');
        return prefixed.substring(0, end) + form.binding() + prefixed.substring(end);
    }
}
