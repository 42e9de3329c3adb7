package vn.motcua.axis.command;

import java.time.Duration;
import vn.motcua.axis.key.KeyRefusal;
import vn.motcua.kernel.Refused;

/** Hours as people write them. */
final class Hours {

    private static final long MOST = 2_160;

    private Hours() {}

    static Duration of(String option, String text) {
        if (!text.matches("\\d{1,5}")) throw Refused.at(option, KeyRefusal.KEY_HOURS_WRONG, MOST);
        return Duration.ofHours(Long.parseLong(text));
    }
}
