package vn.motcua.procedure.record;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.kernel.text.Fold;
import vn.motcua.kernel.text.Worded;

/** Sorts of applicants, each with the names that the national catalogue uses for it. */
public enum AudienceKind implements Worded {
    CITIZEN("Công dân Việt Nam"),
    OVERSEAS_VIETNAMESE("Người Việt Nam định cư ở nước ngoài"),
    FOREIGNER("Người nước ngoài", "Người nước ngoài cư trú tại Việt Nam"),
    OFFICIAL("Cán bộ, công chức, viên chức"),
    BUSINESS("Doanh nghiệp", "Doanh nghiệp Việt Nam"),
    FOREIGN_BUSINESS("Doanh nghiệp có vốn đầu tư nước ngoài"),
    COOPERATIVE("Hợp tác xã"),
    ORGANISATION("Tổ chức (không bao gồm doanh nghiệp, HTX)", "Tổ chức"),
    FOREIGN_ORGANISATION("Tổ chức nước ngoài"),
    PARTY("Đảng viên", "Tổ chức Đảng");

    private final List<String> names;

    AudienceKind(String... names) {
        this.names = List.of(names);
    }

    /** As the national catalogue writes it. */
    public String published() {
        return names.getFirst();
    }

    /** The word in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The sort that is called so. */
    public static Optional<AudienceKind> named(String words) {
        String folded = Fold.fold(words);
        return Arrays.stream(values())
                .filter(kind -> kind.names.stream().map(Fold::fold).anyMatch(folded::equals))
                .findFirst();
    }
}
