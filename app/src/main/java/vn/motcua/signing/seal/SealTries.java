package vn.motcua.signing.seal;

import java.time.Duration;

/** How often what fails is tried. */
public final class SealTries {

    /** What failed so often is set aside until somebody wants it tried again. */
    public static final int MOST = 5;

    /** What is refused for good is not tried a second time. */
    public static final int ONE = 1;

    /** How long what failed waits for its next try. */
    public static final Duration PAUSE = Duration.ofMinutes(10);

    private SealTries() {}
}
