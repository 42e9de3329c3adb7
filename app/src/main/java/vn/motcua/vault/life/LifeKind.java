package vn.motcua.vault.life;

import vn.motcua.kernel.text.Worded;

/** What an officer records of an owner. */
public enum LifeKind implements Worded {
    /** The store is sealed from then on; papers still go in. */
    DIED,
    /** Papers that were laid in before keep the former name. */
    RENAMED,
    /** A death was recorded by mistake. */
    UNSEALED
}
