package vn.motcua.directory.authority;

import java.util.Arrays;
import java.util.Optional;
import vn.motcua.kernel.text.Worded;

/** The 29 kinds of administrative document with their abbreviations (NĐ 30/2020/NĐ-CP, Đ.7 and Phụ lục III). */
public enum DocumentKind implements Worded {
    RESOLUTION("NQ"),
    DECISION("QĐ"),
    DIRECTIVE("CT"),
    STATUTE("QC"),
    REGULATION("QyĐ"),
    COMMUNIQUE("TC"),
    NOTICE("TB"),
    GUIDANCE("HD"),
    PROGRAMME("CTr"),
    PLAN("KH"),
    OPTION_PLAN("PA"),
    SCHEME("ĐA"),
    PROJECT("DA"),
    REPORT("BC"),
    MINUTES("BB"),
    SUBMISSION("TTr"),
    CONTRACT("HĐ"),
    /** Công văn: the one kind without an abbreviation in its number; "CV" stands for it here. */
    OFFICIAL_LETTER("CV"),
    TELEGRAM("CĐ"),
    MEMORANDUM("BGN"),
    AGREEMENT("BTT"),
    AUTHORISATION("GUQ"),
    INVITATION("GM"),
    INTRODUCTION("GGT"),
    LEAVE_PAPER("GNP"),
    DISPATCH_SLIP("PG"),
    TRANSFER_SLIP("PC"),
    NOTIFICATION_SLIP("PB"),
    /** Thư công: without an abbreviation too; "TCg" stands for it here. */
    PERSONAL_LETTER("TCg");

    private final String abbreviation;

    DocumentKind(String abbreviation) {
        this.abbreviation = abbreviation;
    }

    /** The abbreviation as it stands in a document's number. */
    public String abbreviation() {
        return abbreviation;
    }

    /** The kind with this abbreviation. */
    public static Optional<DocumentKind> of(String abbreviation) {
        return Arrays.stream(values())
                .filter(kind -> kind.abbreviation.equals(abbreviation))
                .findFirst();
    }
}
