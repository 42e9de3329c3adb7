package vn.motcua.axis.edxml.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.axis.edxml.Attachment;
import vn.motcua.axis.edxml.Business;
import vn.motcua.axis.edxml.ContentReference;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.Organization;
import vn.motcua.axis.edxml.StatusCode;
import vn.motcua.axis.edxml.StatusPacket;

/** What the parts of a packet must say of each other. */
final class Consistency {

    private final Findings findings;

    Consistency(Findings findings) {
        this.findings = findings;
    }

    void check(StatusPacket packet) {
        boolean reasonDue =
                packet.status().filter(status -> status == StatusCode.REFUSED).isPresent();
        if (reasonDue && packet.description().isEmpty())
            findings.add(Problem.MISSING, PacketElement.STATUS_REASON, "MessageHeader/Description", "");
    }

    void check(DocumentPacket packet) {
        receivers(packet.to());
        business(packet.business());
        if (!repeatsManifest(packet)) manifest(packet.manifest(), packet.attachments());
    }

    private void receivers(List<Organization> to) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < to.size(); i++)
            if (!to.get(i).id().text().isEmpty() && !seen.add(to.get(i).id().key()))
                findings.add(
                        Problem.NAMED_TWICE,
                        PacketElement.TO_ORGAN_ID,
                        "MessageHeader/To[" + (i + 1) + "]",
                        to.get(i).id().text());
    }

    private void business(Business business) {
        boolean needsDocument = business instanceof Business.Recall || business instanceof Business.Update;
        if (needsDocument && business.document().text().isEmpty())
            findings.add(Problem.MISSING, PacketElement.BUSINESS_DOCUMENT, "TraceHeaderList/Bussiness/DocumentId", "");
        if (business instanceof Business.Replacement replacement
                && replacement.replaced().stream()
                        .noneMatch(one -> !one.document().text().isEmpty()))
            findings.add(Problem.MISSING, PacketElement.REPLACED, "TraceHeaderList/Bussiness/ReplacementInfoList", "");
    }

    /** A recall may repeat the list of what is recalled and attach nothing. */
    private static boolean repeatsManifest(DocumentPacket packet) {
        return packet.business() instanceof Business.Recall
                && packet.attachments().isEmpty();
    }

    private void manifest(List<ContentReference> manifest, List<Attachment> attachments) {
        Map<String, Integer> attached = new HashMap<>();
        for (int i = 0; i < attachments.size(); i++) {
            String id = ContentReference.key(attachments.get(i).contentId());
            if (attached.putIfAbsent(id, i) != null)
                findings.add(Problem.SAME_ID, PacketElement.ATTACHMENT_ID, attachment(i), id);
        }
        Set<String> listed = new HashSet<>();
        for (int i = 0; i < manifest.size(); i++) {
            String id = ContentReference.key(manifest.get(i).contentId());
            String path = "edXMLManifest/Reference[" + (i + 1) + "]";
            if (!listed.add(id)) findings.add(Problem.SAME_ID, PacketElement.REFERENCE, path, id);
            else if (!attached.containsKey(id))
                findings.add(
                        Problem.NOT_ATTACHED,
                        PacketElement.REFERENCE,
                        path,
                        manifest.get(i).name());
        }
        attached.forEach((id, at) -> {
            if (!listed.contains(id))
                findings.add(
                        Problem.NOT_IN_MANIFEST,
                        PacketElement.ATTACHMENT,
                        attachment(at),
                        attachments.get(at).name());
        });
    }

    private static String attachment(int index) {
        return "AttachmentEncoded/Attachment[" + (index + 1) + "]";
    }
}
