package vn.motcua.procedure.record;

import java.util.Arrays;
import java.util.Optional;
import vn.motcua.kernel.text.Worded;

/** How one applies. */
public enum ChannelKind implements Worded {
    IN_PERSON("1"),
    ONLINE("2"),
    POST("3");

    private final String code;

    ChannelKind(String code) {
        this.code = code;
    }

    /** The code in the national database. */
    public String code() {
        return code;
    }

    /** The way with this code. */
    public static Optional<ChannelKind> of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code.strip()))
                .findFirst();
    }
}
