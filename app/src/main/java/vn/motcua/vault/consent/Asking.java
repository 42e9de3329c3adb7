package vn.motcua.vault.consent;

import vn.motcua.kernel.text.Worded;

/** What became of asking for consent. */
public enum Asking implements Worded {
    /** The owner was told. */
    SENT,
    /** The same is asked for already, and waits. */
    WAITS,
    /** There is consent for all of it, or the owner left it out of what they agreed to. */
    ANSWERED,
    /** The owner said no or took it back not long ago, or as many wait as may, or nobody can answer. */
    NOT_NOW
}
