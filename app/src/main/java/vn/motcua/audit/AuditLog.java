package vn.motcua.audit;

import java.util.List;
import org.springframework.stereotype.Component;

/** Where operations record what they did. Part of the caller's transaction: the event is kept exactly if the act is. */
@Component
public class AuditLog {

    /** Records one event by the current actor. */
    public void record(AuditEvent event) {
        recordAll(List.of(event));
    }

    /** Records many events by the current actor, in one statement. */
    public void recordAll(List<? extends AuditEvent> events) {
        // kept from the next commit on
    }
}
