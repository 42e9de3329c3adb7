package vn.motcua.client.command;

import java.io.Serial;
import java.util.List;

/** The command line cannot be understood as it is; the message key and its values say why. */
final class Misuse extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<Object> args;

    Misuse(String key, Object... args) {
        super(key, null, false, false);
        this.args = List.of(args);
    }

    String key() {
        return String.valueOf(getMessage());
    }

    List<Object> args() {
        return args;
    }
}
