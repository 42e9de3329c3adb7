package vn.motcua.certifiedcopy;

import vn.motcua.kernel.text.Worded;

/** Why an original cannot be certified (Nghị định 23/2015/NĐ-CP, Đ.22; the clauses are from memory). */
public enum RefusalGround implements Worded {
    /** Altered, with additions or erasures that do not count (Đ.22(1)). */
    ALTERED,
    /** Worn or damaged, so that it cannot be read (Đ.22(2)). */
    DAMAGED,
    /** Marked as secret, or not marked so but saying that it must not be copied (Đ.22(3)). */
    SECRET,
    /** What it says offends law or morals, serves propaganda against the state, or harms somebody's honour (Đ.22(4)). */
    UNLAWFUL,
    /** Of a foreign authority and not legalised, where that is asked for (Đ.20(1), Đ.22(5)). */
    NOT_LEGALISED,
    /** Written by private persons, without attestation or seal of an authority (Đ.22(6)). */
    PRIVATE_PAPER,
    /** The paper that was brought is no original. */
    NO_ORIGINAL,
    /** The pictures are not what the original says. */
    NOT_THE_SAME;
}
