package vn.motcua.axis.edxml.writing;

import java.io.IOException;
import java.util.List;
import vn.motcua.axis.edxml.Business;
import vn.motcua.axis.edxml.ContentReference;
import vn.motcua.axis.edxml.DocumentHead;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.Organization;
import vn.motcua.axis.edxml.OtherInfo;
import vn.motcua.axis.edxml.ResponseFor;
import vn.motcua.axis.edxml.Staff;
import vn.motcua.axis.edxml.StatusPacket;
import vn.motcua.axis.edxml.TraceHeader;
import vn.motcua.kernel.xml.XmlWriter;

/** Writes headers in the order of the common client library; what may be absent and is empty is left out. */
final class HeaderWriter {

    private final XmlWriter xml;

    HeaderWriter(XmlWriter xml) {
        this.xml = xml;
    }

    void status(StatusPacket packet) throws IOException {
        open("edXMLHeader");
        open("MessageHeader");
        organization("From", packet.from());
        answer(packet.about());
        if (!packet.staff().equals(Staff.NONE)) staff(packet.staff());
        text("StatusCode", packet.code());
        text("Description", packet.description());
        text("Timestamp", packet.time());
        xml.close().close();
    }

    void document(DocumentPacket packet) throws IOException {
        open("edXMLHeader");
        open("MessageHeader");
        organization("From", packet.from());
        for (Organization to : packet.to()) organization("To", to);
        head(packet.document());
        xml.close();
        open("TraceHeaderList");
        for (TraceHeader trace : packet.trace()) trace(trace);
        business(packet.business());
        xml.close().close();
    }

    void manifest(List<ContentReference> manifest) throws IOException {
        open("edXMLBody");
        xml.open("edXML:edXMLManifest", "version", "1.0");
        for (ContentReference reference : manifest) {
            open("Reference");
            text("ContentId", reference.contentId());
            text("ContentType", reference.contentType());
            text("Description", reference.description());
            text("AttachmentName", reference.name());
            xml.close();
        }
        xml.close().close();
    }

    private void organization(String element, Organization organization) throws IOException {
        open(element);
        text("OrganId", organization.id());
        text("OrganizationInCharge", organization.inCharge());
        text("OrganName", organization.name());
        text("OrganAdd", organization.address());
        text("Email", organization.email());
        text("Telephone", organization.telephone());
        text("Fax", organization.fax());
        text("Website", organization.website());
        xml.close();
    }

    private void head(DocumentHead head) throws IOException {
        text("DocumentId", head.id());
        open("Code");
        text("CodeNumber", head.code().number());
        text("CodeNotation", head.code().notation());
        xml.close();
        open("PromulgationInfo");
        text("Place", head.place());
        text("PromulgationDate", head.date());
        xml.close();
        open("DocumentType");
        text("Type", head.type().type());
        text("TypeDetail", head.type().detail());
        text("TypeName", head.type().name());
        xml.close();
        text("Subject", head.subject());
        optional("Content", head.content());
        open("SignerInfo");
        text("Competence", head.signer().competence());
        text("Position", head.signer().position());
        text("FullName", head.signer().fullName());
        xml.close();
        optional("DueDate", head.due());
        if (!head.other().equals(OtherInfo.NONE)) other(head.other());
        for (ResponseFor answer : head.answers()) answer(answer);
        optional("SteeringType", head.steering());
        texts("ResponseForTask", "TaskCode", head.tasks());
        optional("ApplicationType", head.application());
        texts("ToPlaces", "Place", head.places());
    }

    private void other(OtherInfo other) throws IOException {
        open("OtherInfo");
        optional("Priority", other.priority());
        optional("SphereOfPromulgation", other.sphere());
        optional("TyperNotation", other.typist());
        optional("PromulgationAmount", other.copies());
        optional("PageAmount", other.pages());
        optional("Direction", other.direction());
        texts("Appendixes", "Appendix", other.appendixes());
        xml.close();
    }

    private void answer(ResponseFor answer) throws IOException {
        open("ResponseFor");
        text("OrganId", answer.organ());
        text("Code", answer.code());
        text("PromulgationDate", answer.date());
        text("DocumentId", answer.document());
        xml.close();
    }

    private void trace(TraceHeader trace) throws IOException {
        open("TraceHeader");
        text("OrganId", trace.organ());
        text("Timestamp", trace.time());
        xml.close();
    }

    private void business(Business business) throws IOException {
        open("Bussiness");
        optional("DocumentId", business.document());
        text("BussinessDocType", business.kind().number());
        text("BussinessDocReason", business.reason());
        text("Paper", business.paper());
        if (business instanceof Business.Update update) update(update);
        if (business instanceof Business.Replacement replacement) replacement(replacement);
        for (Staff staff : business.staff()) staff(staff);
        xml.close();
    }

    private void update(Business.Update update) throws IOException {
        open("BussinessDocumentInfo");
        text("DocumentInfo", update.content());
        text("DocumentReceiver", update.receivers());
        if (!update.changes().isEmpty()) {
            open("ReceiverList");
            for (Business.ReceiverChange change : update.changes()) {
                open("Receiver");
                text("OrganId", change.organ());
                text("ReceiverType", change.type());
                xml.close();
            }
            xml.close();
        }
        xml.close();
    }

    private void replacement(Business.Replacement replacement) throws IOException {
        open("ReplacementInfoList");
        for (Business.Replaced replaced : replacement.replaced()) {
            open("ReplacementInfo");
            text("DocumentId", replaced.document());
            texts("OrganIdList", "OrganId", replaced.organs());
            xml.close();
        }
        xml.close();
    }

    private void staff(Staff staff) throws IOException {
        open("StaffInfo");
        text("Department", staff.department());
        text("Staff", staff.name());
        text("Email", staff.email());
        text("Mobile", staff.mobile());
        xml.close();
    }

    private void open(String name) throws IOException {
        xml.open("edXML:" + name);
    }

    private void text(String name, Object value) throws IOException {
        xml.element("edXML:" + name, value.toString());
    }

    private void optional(String name, Object value) throws IOException {
        if (!value.toString().isEmpty()) text(name, value);
    }

    private void texts(String list, String name, List<?> values) throws IOException {
        if (values.isEmpty()) return;
        open(list);
        for (Object value : values) text(name, value);
        xml.close();
    }
}
