package vn.motcua.axis.hook;

import vn.motcua.kernel.text.Worded;

/** Whether a hook calls. A system that wants none has none. */
public enum HookState implements Worded {
    ON,
    /** By the operator, or because it failed for too long. Nothing is lost: what happens meanwhile is told once it goes on. */
    PAUSED
}
