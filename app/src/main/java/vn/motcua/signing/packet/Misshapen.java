package vn.motcua.signing.packet;

import java.io.Serial;
import vn.motcua.signing.verdict.SignatureFault;

/** Ends the judging of a signature that proves nothing. */
final class Misshapen extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final SignatureFault fault;

    Misshapen() {
        this(SignatureFault.MALFORMED);
    }

    Misshapen(SignatureFault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    SignatureFault fault() {
        return fault;
    }
}
