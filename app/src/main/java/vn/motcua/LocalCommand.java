package vn.motcua;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;

/** A command that runs in the command line's own process, because whoever asks need not trust the server. */
@FunctionalInterface
interface LocalCommand {

    /** Those there are, by "module command". */
    Map<String, LocalCommand> ALL = Map.of();

    /** Does it and gives the exit code. */
    int run(CommandWords given, PrintStream out, PrintStream err);

    static Optional<LocalCommand> find(CommandWords given) {
        return Optional.ofNullable(ALL.get(given.module() + " " + given.command()));
    }
}
