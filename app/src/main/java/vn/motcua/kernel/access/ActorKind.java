package vn.motcua.kernel.access;

import vn.motcua.kernel.text.Worded;

/** Sorts of actors. */
public enum ActorKind implements Worded {
    ANONYMOUS,
    CITIZEN,
    BUSINESS,
    OFFICIAL,
    OPERATOR,
    /** A system of an agency, known by its own credential. */
    MACHINE,
    SYSTEM
}
