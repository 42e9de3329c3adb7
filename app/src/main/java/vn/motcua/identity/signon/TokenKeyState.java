package vn.motcua.identity.signon;

import vn.motcua.kernel.text.Worded;

/** What a key that signs tokens is for. */
public enum TokenKeyState implements Worded {
    /** Published, and used from a day to come. */
    NEXT,
    SIGNS,
    /** Published as long as what it signed may be shown. */
    PUBLISHED,
    /** Long replaced. */
    PAST,
    WITHDRAWN
}
