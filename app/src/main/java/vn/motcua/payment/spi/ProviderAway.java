package vn.motcua.payment.spi;

/** A provider could not be reached, or answered nothing that can be understood: what became of the call is not known, and it is made again. */
public final class ProviderAway extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1;

    /** With what was seen; no secrets. */
    public ProviderAway(String what) {
        super(what, null, false, false);
    }
}
