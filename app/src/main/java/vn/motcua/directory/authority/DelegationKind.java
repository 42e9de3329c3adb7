package vn.motcua.directory.authority;

import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.text.Worded;

/** How authority passes on (NĐ 30/2020/NĐ-CP, Đ.13). */
public enum DelegationKind implements Worded {
    /** Ký thay: a deputy for the head, in the fields assigned to the deputy. */
    KT("Đ.13(1), Đ.13(2)"),
    /** Thừa lệnh: the head of a unit, for kinds of document that the agency's rules name. */
    TL("Đ.13(4)"),
    /** Thừa ủy quyền: the head of an organisation or unit below, by a document, for a time, never further. */
    TUQ("Đ.13(3)");

    private final LegalSource source;

    DelegationKind(String clause) {
        source = LegalSource.read("NĐ 30/2020/NĐ-CP", clause);
    }

    /** The clause that admits it. */
    public LegalSource source() {
        return source;
    }

    /** How it is written before the title of the one for whom is signed. */
    public String prefix() {
        return name() + ". ";
    }

    /** True if the receiver may pass it on to their own deputy: only with TL (Đ.13(4)); Đ.13(3) forbids it for TUQ. */
    public boolean passesToDeputies() {
        return this == TL;
    }
}
