package vn.motcua.office.register;

import vn.motcua.kernel.text.Worded;

/** The marks of urgency (NĐ 30/2020/NĐ-CP); the order is that of packets, where 0 is none. */
public enum Urgency implements Worded {
    NORMAL,
    URGENT,
    VERY_URGENT,
    IMMEDIATE
}
