package vn.motcua;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A command that runs in the command line's own process, because whoever asks need not trust the server. */
interface LocalCommand {

    /** Those there are, by "module command". */
    Map<String, LocalCommand> ALL = Map.of(
            "audit verify",
            new AuditVerify(),
            "audit compare",
            new AuditCompare(),
            "axis verify-receipt",
            new VerifyReceipt(),
            "dossier verify",
            new VerifyDossier());

    /** How it is called, and one line in Vietnamese and English. */
    String help();

    /** Does it and gives the exit code. */
    int run(CommandWords given, PrintStream out, PrintStream err) throws IOException;

    static Optional<LocalCommand> find(CommandWords given) {
        return Optional.ofNullable(ALL.get(given.module() + " " + given.command()));
    }

    /** The help of those that a module has; empty if it has none. */
    static String helpOf(String module) {
        return new TreeMap<>(ALL)
                .entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(module + " "))
                        .map(entry -> "  ./motcua " + entry.getValue().help())
                        .collect(Collectors.joining("\n\n"));
    }
}
