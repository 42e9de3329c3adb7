package vn.motcua.axis.edxml.reading;

import java.util.List;
import vn.motcua.axis.edxml.Attachment;
import vn.motcua.axis.edxml.Business;
import vn.motcua.axis.edxml.ContentReference;
import vn.motcua.axis.edxml.DocumentCode;
import vn.motcua.axis.edxml.DocumentHead;
import vn.motcua.axis.edxml.DocumentId;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.DocumentType;
import vn.motcua.axis.edxml.OrganId;
import vn.motcua.axis.edxml.Organization;
import vn.motcua.axis.edxml.OtherInfo;
import vn.motcua.axis.edxml.ResponseFor;
import vn.motcua.axis.edxml.Signer;
import vn.motcua.axis.edxml.Staff;
import vn.motcua.axis.edxml.StatusPacket;
import vn.motcua.axis.edxml.TraceHeader;
import vn.motcua.axis.edxml.WrittenDate;
import vn.motcua.axis.edxml.WrittenNumber;
import vn.motcua.axis.edxml.WrittenTime;

/** From elements to values. Nothing is judged here: what is missing is empty, what is odd is kept as written. */
final class Mapping {

    private Mapping() {}

    static StatusPacket status(Node header) {
        Node message = header.first("MessageHeader");
        return new StatusPacket(
                organization(message.first("From")),
                answer(message.first("ResponseFor")),
                staff(message.first("StaffInfo")),
                message.text("StatusCode"),
                message.text("Description"),
                new WrittenTime(message.text("Timestamp")));
    }

    static DocumentPacket document(Node header, List<ContentReference> manifest, List<Attachment> attachments) {
        Node message = header.first("MessageHeader");
        Node trace = header.first("TraceHeaderList");
        return new DocumentPacket(
                organization(message.first("From")),
                message.all("To").stream().map(Mapping::organization).toList(),
                head(message),
                trace.all("TraceHeader").stream().map(Mapping::trace).toList(),
                business(trace.first("Bussiness")),
                manifest,
                attachments);
    }

    static List<ContentReference> manifest(Node body) {
        return body.first("edXMLManifest").all("Reference").stream()
                .map(Mapping::reference)
                .toList();
    }

    private static Organization organization(Node node) {
        return new Organization(
                new OrganId(node.text("OrganId")),
                node.text("OrganizationInCharge"),
                node.text("OrganName"),
                node.text("OrganAdd"),
                node.text("Email"),
                node.text("Telephone"),
                node.text("Fax"),
                node.text("Website"));
    }

    private static DocumentHead head(Node message) {
        Node promulgation = message.first("PromulgationInfo");
        Node type = message.first("DocumentType");
        Node signer = message.first("SignerInfo");
        return new DocumentHead(
                new DocumentId(message.text("DocumentId")),
                new DocumentCode(
                        message.first("Code").text("CodeNumber"),
                        message.first("Code").text("CodeNotation")),
                promulgation.text("Place"),
                new WrittenDate(promulgation.text("PromulgationDate")),
                new DocumentType(number(type, "Type"), number(type, "TypeDetail"), type.text("TypeName")),
                message.text("Subject"),
                message.text("Content"),
                new Signer(signer.text("Competence"), signer.text("Position"), signer.text("FullName")),
                new WrittenDate(message.text("DueDate")),
                other(message.first("OtherInfo")),
                message.all("ResponseFor").stream().map(Mapping::answer).toList(),
                number(message, "SteeringType"),
                texts(message.first("ResponseForTask"), "TaskCode"),
                message.text("ApplicationType"),
                texts(message.first("ToPlaces"), "Place"));
    }

    private static OtherInfo other(Node node) {
        return new OtherInfo(
                number(node, "Priority"),
                node.text("SphereOfPromulgation"),
                node.text("TyperNotation"),
                number(node, "PromulgationAmount"),
                number(node, "PageAmount"),
                node.text("Direction"),
                texts(node.first("Appendixes"), "Appendix"));
    }

    private static Business business(Node node) {
        DocumentId document = new DocumentId(node.text("DocumentId"));
        String reason = node.text("BussinessDocReason");
        WrittenNumber paper = number(node, "Paper");
        List<Staff> staff = node.all("StaffInfo").stream().map(Mapping::staff).toList();
        return switch (Business.Kind.of(number(node, "BussinessDocType")).orElse(Business.Kind.NEW)) {
            case NEW -> new Business.NewDocument(document, reason, paper, staff);
            case RECALL -> new Business.Recall(document, reason, paper, staff);
            case UPDATE -> update(node, document, reason, paper, staff);
            case REPLACE ->
                new Business.Replacement(
                        document,
                        reason,
                        paper,
                        staff,
                        node.first("ReplacementInfoList").all("ReplacementInfo").stream()
                                .map(Mapping::replaced)
                                .toList());
        };
    }

    private static Business update(
            Node node, DocumentId document, String reason, WrittenNumber paper, List<Staff> staff) {
        Node info = node.first("BussinessDocumentInfo");
        return new Business.Update(
                document,
                reason,
                paper,
                staff,
                number(info, "DocumentInfo"),
                number(info, "DocumentReceiver"),
                info.first("ReceiverList").all("Receiver").stream()
                        .map(one -> new Business.ReceiverChange(
                                new OrganId(one.text("OrganId")), number(one, "ReceiverType")))
                        .toList());
    }

    private static Business.Replaced replaced(Node node) {
        return new Business.Replaced(
                new DocumentId(node.text("DocumentId")),
                node.first("OrganIdList").all("OrganId").stream()
                        .map(one -> new OrganId(one.text()))
                        .toList());
    }

    private static ResponseFor answer(Node node) {
        return new ResponseFor(
                new OrganId(node.text("OrganId")),
                node.text("Code"),
                new WrittenDate(node.text("PromulgationDate")),
                new DocumentId(node.text("DocumentId")));
    }

    private static TraceHeader trace(Node node) {
        return new TraceHeader(new OrganId(node.text("OrganId")), new WrittenTime(node.text("Timestamp")));
    }

    private static Staff staff(Node node) {
        return new Staff(node.text("Department"), node.text("Staff"), node.text("Email"), node.text("Mobile"));
    }

    private static ContentReference reference(Node node) {
        return new ContentReference(
                node.text("ContentId"),
                node.text("ContentType"),
                node.text("AttachmentName"),
                node.text("Description"));
    }

    private static WrittenNumber number(Node node, String name) {
        return new WrittenNumber(node.text(name));
    }

    private static List<String> texts(Node node, String name) {
        return node.all(name).stream()
                .map(Node::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
