package vn.motcua.identity.client;

import vn.motcua.kernel.text.Worded;

/** Whether an application may let people sign in. */
public enum ClientState implements Worded {
    ACTIVE,
    CLOSED
}
