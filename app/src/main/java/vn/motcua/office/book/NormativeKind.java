package vn.motcua.office.book;

import vn.motcua.kernel.text.Worded;

/** Kinds of normative document that agencies of the executive issue; their symbols hold the year: {@code 12/2026/NĐ-CP}. */
public enum NormativeKind implements Worded {
    DECREE("NĐ"),
    NORMATIVE_RESOLUTION("NQ"),
    NORMATIVE_DECISION("QĐ"),
    CIRCULAR("TT"),
    JOINT_CIRCULAR("TTLT");

    private final String abbreviation;

    NormativeKind(String abbreviation) {
        this.abbreviation = abbreviation;
    }

    /** What stands for it in a symbol. */
    public String abbreviation() {
        return abbreviation;
    }
}
