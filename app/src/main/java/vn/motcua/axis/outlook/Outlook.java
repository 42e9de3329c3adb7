package vn.motcua.axis.outlook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.Refused;

/**
 * What would become of a packet, as things stand now: nothing is promised for later.
 *
 * @param mostBytes the largest packet that is taken
 * @param mostAttachmentBytes the largest file in one
 * @param tooLarge why its size would refuse it; {@code null} if it would not
 * @param receivers one line each, in the order asked for
 */
public record Outlook(
        long mostBytes, long mostAttachmentBytes, @Nullable Refused tooLarge, List<ReceiverOutlook> receivers) {

    public Outlook {
        receivers = List.copyOf(receivers);
    }

    /** True if nothing that is known now would refuse it. */
    public boolean ready() {
        return tooLarge == null
                && receivers.stream().allMatch(one -> one.obstacles().isEmpty());
    }
}
