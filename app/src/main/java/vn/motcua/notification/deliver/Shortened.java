package vn.motcua.notification.deliver;

/** An address of which just enough is left for its owner to know it again. */
final class Shortened {

    private static final int LAST = 3;

    private Shortened() {}

    /** {@code lan.nguyen@thu.example} becomes {@code l…@thu.example}, {@code 0912345678} becomes {@code …678}. */
    static String address(String address) {
        int at = address.indexOf('@');
        if (at > 0) return address.charAt(0) + "…" + address.substring(at);
        return address.length() <= LAST ? "…" : "…" + address.substring(address.length() - LAST);
    }
}
