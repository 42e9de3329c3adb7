package vn.motcua.signing.container;

import java.io.IOException;
import java.io.Serial;

/** A ZIP that two readers could take for two different things, or that unpacks to too much. */
final class BadZip extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient ContainerVerdict.Unjudged reason;

    BadZip(ContainerVerdict.Unjudged reason, String what) {
        super(what);
        this.reason = reason;
    }

    ContainerVerdict.Unjudged reason() {
        return reason;
    }
}
