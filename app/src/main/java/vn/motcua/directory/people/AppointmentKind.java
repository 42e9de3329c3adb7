package vn.motcua.directory.people;

import vn.motcua.kernel.text.Worded;

/** In what way somebody holds a post. */
public enum AppointmentKind implements Worded {
    /** Appointed, elected or recruited to it. */
    APPOINTED,
    /** Given the head's powers without being head yet: giao quyền, signs "Q.". */
    ACTING,
    /** A deputy in charge while there is no head: giao phụ trách, signs as a deputy does, "KT." (NĐ 30/2020/NĐ-CP, Đ.13(1)). */
    IN_CHARGE;

    /** True for one who stands in for a head that is missing or suspended. */
    public boolean standsIn() {
        return this != APPOINTED;
    }
}
