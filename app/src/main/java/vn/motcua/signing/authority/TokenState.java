package vn.motcua.signing.authority;

/** How the token of keys stands. */
public enum TokenState {
    /** Keys lie in files. */
    NONE,
    HERE,
    /** It does not answer; it is asked again every few seconds. */
    AWAY,
    /** It refused the PIN, which is not tried again before a restart. */
    PIN_REFUSED
}
