package vn.motcua.procedure.record;

import java.util.Arrays;
import java.util.Optional;
import vn.motcua.kernel.text.Fold;
import vn.motcua.kernel.text.Worded;

/** In what a time limit is counted. */
public enum TimeUnit implements Worded {
    WORKING_DAYS("ngay lam viec", "Ngày làm việc"),
    DAYS("ngay", "Ngày"),
    WORKING_HOURS("gio", "Giờ"),
    MONTHS("thang", "Tháng");

    private final String folded;
    private final String published;

    TimeUnit(String folded, String published) {
        this.folded = folded;
        this.published = published;
    }

    /** As the national catalogue writes it. */
    public String published() {
        return published;
    }

    /** The unit that is called so. */
    public static Optional<TimeUnit> named(String words) {
        String word = Fold.fold(words);
        return Arrays.stream(values()).filter(unit -> unit.folded.equals(word)).findFirst();
    }
}
