package vn.motcua.axis.attachment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of the files in packets. Who may see a packet is the asker's to know. */
@Component
@Transactional(readOnly = true)
public class Attachments {

    private final ExaminationRows rows;

    Attachments(ExaminationRows rows) {
        this.rows = rows;
    }

    /** The files of a packet (the sender's docId), in its order; empty while nobody has looked yet. */
    public List<AttachmentView> of(long packet) {
        return of(List.of(packet)).getOrDefault(packet, List.of());
    }

    /** The same for several, by packet. */
    public Map<Long, List<AttachmentView>> of(Collection<Long> packets) {
        return packets.isEmpty() ? Map.of() : new LinkedHashMap<>(rows.attachments(packets));
    }
}
