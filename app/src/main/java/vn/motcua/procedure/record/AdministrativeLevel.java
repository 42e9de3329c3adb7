package vn.motcua.procedure.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.kernel.text.Fold;
import vn.motcua.kernel.text.Worded;

/** At which level of government a procedure is done. Districts ended on 1 July 2025 and stand in old records only. */
public enum AdministrativeLevel implements Worded {
    MINISTRY("0", "cap bo"),
    PROVINCE("1", "cap tinh"),
    DISTRICT("2", "cap huyen"),
    COMMUNE("3", "cap xa"),
    OTHER("", "co quan khac");

    private final String code;
    private final String words;

    AdministrativeLevel(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** The code in the national database; empty for other bodies. */
    public String code() {
        return code;
    }

    /** As the national catalogue writes it. */
    public String published() {
        return switch (this) {
            case MINISTRY -> "Cấp bộ";
            case PROVINCE -> "Cấp tỉnh";
            case DISTRICT -> "Cấp huyện";
            case COMMUNE -> "Cấp xã";
            case OTHER -> "Cơ quan khác";
        };
    }

    /** The word in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level with this code. */
    public static Optional<AdministrativeLevel> of(String code) {
        return Arrays.stream(values())
                .filter(level -> !level.code.isEmpty() && level.code.equals(code.strip()))
                .findFirst();
    }

    /** The level that is called so. */
    public static Optional<AdministrativeLevel> named(String words) {
        String folded = Fold.fold(words);
        return Arrays.stream(values())
                .filter(level -> level.words.equals(folded))
                .findFirst();
    }
}
