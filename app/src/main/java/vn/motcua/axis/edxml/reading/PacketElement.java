package vn.motcua.axis.edxml.reading;

import static vn.motcua.axis.edxml.reading.Severity.MARKED;
import static vn.motcua.axis.edxml.reading.Severity.REFUSED;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.text.Worded;

/**
 * The elements of a packet and what holds for each: one line each, so that the whole of the checking can be read here. Paths begin at
 * {@code edXMLHeader}; a part with {@code ?} may be absent altogether. What refuses a packet is fixed by what existing clients were promised;
 * everything else is delivered and marked.
 */
public enum PacketElement implements Worded {
    /** The file as a whole. */
    FILE("File"),
    /** Anything inside the header that has no line of its own here. */
    HEADER("Header"),
    FROM_ORGAN_ID("MessageHeader.From.OrganId", In.BOTH, "MessageHeader/From/OrganId", Form.ORGAN, REFUSED, 0),
    FROM_ORGAN_NAME("MessageHeader.From.OrganName", In.BOTH, "MessageHeader/From/OrganName", Form.TEXT, MARKED, 0),
    TO("MessageHeader.To", In.DOCUMENT, "MessageHeader/To", Form.GROUP, REFUSED, 0),
    TO_ORGAN_ID("MessageHeader.To.OrganId", In.DOCUMENT, "MessageHeader/To?/OrganId", Form.ORGAN, REFUSED, 0),
    TO_ORGAN_NAME("MessageHeader.To.OrganName", In.DOCUMENT, "MessageHeader/To?/OrganName", Form.TEXT, MARKED, 0),
    DOCUMENT_ID("DocumentId", In.DOCUMENT, "MessageHeader/DocumentId", Form.TEXT, MARKED, 500),
    CODE_NUMBER("Code.CodeNumber", In.DOCUMENT, "MessageHeader/Code/CodeNumber", Form.TEXT, MARKED, 50),
    CODE_NOTATION("Code.CodeNotation", In.DOCUMENT, "MessageHeader/Code/CodeNotation", Form.TEXT, MARKED, 100),
    PLACE("PromulgationInfo.Place", In.DOCUMENT, "MessageHeader/PromulgationInfo/Place", Form.TEXT, MARKED, 150),
    DATE(
            "PromulgationInfo.PromulgationDate",
            In.DOCUMENT,
            "MessageHeader/PromulgationInfo/PromulgationDate",
            Form.DATE,
            MARKED,
            0),
    TYPE_NAME("DocumentType.TypeName", In.DOCUMENT, "MessageHeader/DocumentType/TypeName", Form.TEXT, MARKED, 100),
    SUBJECT("Subject", In.DOCUMENT, "MessageHeader/Subject", Form.TEXT, MARKED, 500),
    CONTENT("Content", In.DOCUMENT, "MessageHeader/Content?", Form.TEXT, null, 500),
    SIGNER("SignerInfo.FullName", In.DOCUMENT, "MessageHeader/SignerInfo/FullName", Form.TEXT, MARKED, 150),
    DUE_DATE("DueDate", In.DOCUMENT, "MessageHeader/DueDate?", Form.DATE, null, 0),
    TO_PLACE("ToPlaces.Place", In.DOCUMENT, "MessageHeader/ToPlaces?/Place?", Form.TEXT, null, 150),
    PRIORITY("OtherInfo.Priority", In.DOCUMENT, "MessageHeader/OtherInfo?/Priority?", Form.NUMBER, null, 0),
    COPIES(
            "OtherInfo.PromulgationAmount",
            In.DOCUMENT,
            "MessageHeader/OtherInfo?/PromulgationAmount?",
            Form.NUMBER,
            null,
            0),
    PAGES("OtherInfo.PageAmount", In.DOCUMENT, "MessageHeader/OtherInfo?/PageAmount?", Form.NUMBER, null, 0),
    APPENDIX("OtherInfo.Appendix", In.DOCUMENT, "MessageHeader/OtherInfo?/Appendixes?/Appendix?", Form.TEXT, null, 250),
    STEERING("SteeringType", In.DOCUMENT, "MessageHeader/SteeringType?", Form.FLAG, null, 0),
    ANSWER_DOCUMENT(
            "ResponseFor.DocumentId", In.DOCUMENT, "MessageHeader/ResponseFor?/DocumentId", Form.TEXT, MARKED, 500),
    ANSWER_DATE(
            "ResponseFor.PromulgationDate",
            In.BOTH,
            "MessageHeader/ResponseFor?/PromulgationDate?",
            Form.DATE,
            null,
            0),
    TRACE_ORGAN_ID("TraceHeader.OrganId", In.DOCUMENT, "TraceHeaderList/TraceHeader/OrganId", Form.ORGAN, MARKED, 0),
    TRACE_TIME("TraceHeader.Timestamp", In.DOCUMENT, "TraceHeaderList/TraceHeader/Timestamp", Form.TIME, MARKED, 0),
    BUSINESS_TYPE(
            "Bussiness.BussinessDocType",
            In.DOCUMENT,
            "TraceHeaderList/Bussiness?/BussinessDocType?",
            Form.BUSINESS,
            null,
            0),
    BUSINESS_REASON(
            "Bussiness.BussinessDocReason",
            In.DOCUMENT,
            "TraceHeaderList/Bussiness?/BussinessDocReason?",
            Form.TEXT,
            null,
            2000),
    /** Checked beside the table: a recall or an update must say of what. */
    BUSINESS_DOCUMENT("Bussiness.DocumentId"),
    PAPER("Bussiness.Paper", In.DOCUMENT, "TraceHeaderList/Bussiness?/Paper?", Form.FLAG, null, 0),
    /** Checked beside the table: a replacement must say of what. */
    REPLACED("ReplacementInfo.DocumentId"),
    REFERENCE("Reference.ContentId"),
    ATTACHMENT("Attachment"),
    ATTACHMENT_ID("Attachment.ContentId"),
    ATTACHMENT_NAME("AttachmentName"),
    ATTACHMENT_TYPE("Attachment-Type"),
    ATTACHMENT_CONTENT("Attachment.ContentTransferEncoded"),
    STATUS_TARGET("ResponseFor.OrganId", In.STATUS, "MessageHeader/ResponseFor/OrganId", Form.ORGAN, REFUSED, 0),
    STATUS_DOCUMENT(
            "ResponseFor.DocumentId", In.STATUS, "MessageHeader/ResponseFor/DocumentId", Form.TEXT, MARKED, 500),
    STATUS_CODE("StatusCode", In.STATUS, "MessageHeader/StatusCode", Form.STATUS, REFUSED, 0),
    STATUS_TIME("Timestamp", In.STATUS, "MessageHeader/Timestamp", Form.TIME, MARKED, 0),
    /** Checked beside the table: a refusal must say why. */
    STATUS_REASON("Description");

    private final String code;
    private final In in;
    private final List<String> path;
    private final Form form;
    private final @Nullable Severity missing;
    private final int longest;

    PacketElement(String code) {
        this(code, In.NEITHER, "", Form.TEXT, null, 0);
    }

    PacketElement(String code, In in, String path, Form form, @Nullable Severity missing, int longest) {
        this.code = code;
        this.in = in;
        this.path = List.of(path.split("/"));
        this.form = form;
        this.missing = missing;
        this.longest = longest;
    }

    /** The element in the rule's code: {@code MessageHeader.To}. */
    public String code() {
        return code;
    }

    /** In which packets the table looks for it. */
    In in() {
        return in;
    }

    List<String> path() {
        return path;
    }

    Form form() {
        return form;
    }

    /** What follows if it is not there; {@code null} if it may be absent. */
    @Nullable
    Severity missing() {
        return missing;
    }

    /** The most characters; 0 if there is no such rule. */
    int longest() {
        return longest;
    }

    /** In which kind of packet. */
    enum In {
        DOCUMENT,
        STATUS,
        BOTH,
        NEITHER
    }

    /** What the text must be. */
    enum Form {
        GROUP,
        TEXT,
        ORGAN,
        DATE,
        TIME,
        NUMBER,
        FLAG,
        BUSINESS,
        STATUS
    }
}
