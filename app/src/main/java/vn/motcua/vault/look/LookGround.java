package vn.motcua.vault.look;

import java.util.List;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.LegalSource.Grade;
import vn.motcua.kernel.text.Worded;

/**
 * On which ground somebody may look. What is not in this list is no ground: a court's demand and danger to life need a second officer and a document, and are not there yet.
 */
public enum LookGround implements Worded {
    /** The owner did it, or handed it on. */
    OWNER(LegalSource.read("Nghị định 45/2020/NĐ-CP", "Đ.16(3)")),
    /** The owner agreed, for this procedure. */
    CONSENT(new LegalSource(
            "Luật Bảo vệ dữ liệu cá nhân 2025 (91/2025/QH15)",
            "",
            Grade.UNVERIFIED,
            "The clause on consent was not read")),
    /** A procedure that the owner has applied for: what is in the store is not to be asked for again. */
    PROCEDURE(new LegalSource(
            "Thông tư 01/2023/TT-VPCP",
            "Đ.24",
            Grade.UNVERIFIED,
            "Known from the list of sources; its text was not read")),
    /** An heir whom an office admitted to a sealed store. */
    HEIR(new LegalSource(
            "Bộ luật Dân sự 2015 (91/2015/QH13)", "", Grade.UNVERIFIED, "The clauses on inheritance were not read"));

    /** Those among which an officer chooses. */
    public static final List<LookGround> OF_OFFICERS = List.of(PROCEDURE);

    private final LegalSource law;

    LookGround(LegalSource law) {
        this.law = law;
    }

    /** Where that stands. */
    public LegalSource law() {
        return law;
    }
}
