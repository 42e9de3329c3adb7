package vn.motcua.dossier.national;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The members of a dossier and of a step that stand in columns, and how the wire spells them. */
enum ItemField {
    CODE("MaHoSo", 100),
    PROCEDURE("MaTTHC", 60),
    CHANNEL("KenhThucHien", 20),
    APPLICANT("ChuHoSo", 500),
    APPLICANT_KIND("LoaiDoiTuong", 20),
    STATUS("TrangThaiHoSo", 20),
    UNIT("DonViXuLy", 500),
    SUBMITTED("NgayNopHoSo"),
    RECEIVED("NgayTiepNhan"),
    DUE("NgayHenTra"),
    FINISHED("NgayKetThucXuLy"),
    RETURNED("NgayTra"),
    REFUSED("NgayTuChoi"),
    VERSION("PhienBan", 10);

    private static final Map<String, ItemField> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(field -> lower(field.wire), Function.identity()));

    private final String wire;
    private final int longest;

    ItemField(String wire) {
        this(wire, 0);
    }

    ItemField(String wire, int longest) {
        this.wire = wire;
        this.longest = longest;
    }

    static @Nullable ItemField of(String name) {
        return BY_NAME.get(lower(name));
    }

    String wire() {
        return wire;
    }

    /** True for a date with time. */
    boolean time() {
        return longest == 0;
    }

    /** To how many characters it is cut. */
    int longest() {
        return longest;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
