package vn.motcua.procedure.record;

import vn.motcua.kernel.text.Worded;

/** The two kinds of what the state takes for a service (Luật Phí và lệ phí 97/2015/QH13). */
public enum FeeKind implements Worded {
    /** Phí: covers the cost of a service. */
    CHARGE,
    /** Lệ phí: a fixed amount for an act of administration. */
    FEE
}
