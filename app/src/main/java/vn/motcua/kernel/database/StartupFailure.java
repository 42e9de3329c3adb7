package vn.motcua.kernel.database;

import java.io.Serial;

/** The application cannot start, for a reason the person at the machine can mend: told in both languages, without a stack trace. */
public final class StartupFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public StartupFailure(String vietnamese, String english) {
        super(vietnamese + "\n" + english, null, false, false);
    }
}
