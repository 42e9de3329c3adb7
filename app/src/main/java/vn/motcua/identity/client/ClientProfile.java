package vn.motcua.identity.client;

import vn.motcua.kernel.text.Worded;

/** How an application speaks with the sign-on. */
public enum ClientProfile implements Worded {
    /** As new applications do: proof key, exact return address, a name of its own for each person. */
    STRICT,
    /** As the portals of agencies do today; an operator has to say so. */
    EXISTING,
    /** The same as portals speak with the national identity (VNeID): the kind of account is a number. */
    VNEID;

    /** True if what existing portals get wrong is put up with. */
    public boolean tolerant() {
        return this != STRICT;
    }
}
