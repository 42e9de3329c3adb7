package vn.motcua.axis.edxml;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.text.Fold;
import vn.motcua.kernel.text.Worded;

/** The 29 kinds of administrative document (NĐ 30/2020/NĐ-CP, Đ.7), in their order, with the abbreviation that stands in the symbol. */
public enum DocumentKind implements Worded {
    RESOLUTION("Nghị quyết", "NQ"),
    DECISION("Quyết định", "QĐ"),
    DIRECTIVE("Chỉ thị", "CT"),
    STATUTE("Quy chế", "QC"),
    REGULATION("Quy định", "QyĐ"),
    COMMUNIQUE("Thông cáo", "TC"),
    NOTICE("Thông báo", "TB"),
    GUIDANCE("Hướng dẫn", "HD"),
    PROGRAMME("Chương trình", "CTr"),
    PLAN("Kế hoạch", "KH"),
    OPTION_PLAN("Phương án", "PA"),
    SCHEME("Đề án", "ĐA"),
    PROJECT("Dự án", "DA"),
    REPORT("Báo cáo", "BC"),
    MINUTES("Biên bản", "BB"),
    SUBMISSION("Tờ trình", "TTr"),
    CONTRACT("Hợp đồng", "HĐ"),
    OFFICIAL_LETTER("Công văn", ""),
    TELEGRAM("Công điện", "CĐ"),
    MEMORANDUM("Bản ghi nhớ", "BGN"),
    AGREEMENT("Bản thỏa thuận", "BTT"),
    POWER_OF_ATTORNEY("Giấy ủy quyền", "GUQ"),
    INVITATION("Giấy mời", "GM"),
    LETTER_OF_INTRODUCTION("Giấy giới thiệu", "GGT"),
    LEAVE_PAPER("Giấy nghỉ phép", "GNP"),
    DISPATCH_SLIP("Phiếu gửi", "PG"),
    TRANSFER_SLIP("Phiếu chuyển", "PC"),
    NOTIFICATION_SLIP("Phiếu báo", "PB"),
    PERSONAL_LETTER("Thư công", "");

    /** Names and abbreviations were read in part; their order is from memory. */
    public static final LegalSource SOURCE = new LegalSource(
            "NĐ 30/2020/NĐ-CP",
            "Đ.7, Phụ lục III",
            LegalSource.Grade.UNVERIFIED,
            "names read in part, order to be checked");

    private static final Map<String, DocumentKind> BY_NAME =
            Stream.of(values()).collect(Collectors.toMap(kind -> Fold.fold(kind.typeName), Function.identity()));

    private final String typeName;
    private final String abbreviation;

    DocumentKind(String typeName, String abbreviation) {
        this.typeName = typeName;
        this.abbreviation = abbreviation;
    }

    /** The name as packets write it. */
    public String typeName() {
        return typeName;
    }

    /** What stands for it in a symbol such as {@code 15/QĐ-BNV}; empty for letters, whose symbols name none. */
    public String abbreviation() {
        return abbreviation;
    }

    /** From 1, in the order of the decree: by common use the number in packets. */
    public int ordinalNumber() {
        return ordinal() + 1;
    }

    /** The kind with this name, without regard to case, diacritics and an addition in brackets. */
    public static Optional<DocumentKind> named(String name) {
        int bracket = name.indexOf('(');
        return Optional.ofNullable(BY_NAME.get(Fold.fold(bracket < 0 ? name : name.substring(0, bracket))));
    }
}
