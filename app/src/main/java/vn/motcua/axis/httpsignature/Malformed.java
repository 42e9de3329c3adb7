package vn.motcua.axis.httpsignature;

import java.io.Serial;

/** A header that does not follow its standard; the message names what was expected where, for the people who write the other side. */
public final class Malformed extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    Malformed(String message) {
        super(message, null, false, false);
    }
}
