package vn.motcua.directory.change;

import vn.motcua.kernel.text.Worded;

/** Sorts of facts, in the order in which those of one day are replayed: a founding comes before all else, a closing after. */
public enum FactKind implements Worded {
    FOUNDED,
    RENAMED,
    RECLASSIFIED,
    MOVED,
    CONTACT_CHANGED,
    CODE_TAKEN,
    CODE_GIVEN,
    SUCCEEDED,
    CLOSED
}
