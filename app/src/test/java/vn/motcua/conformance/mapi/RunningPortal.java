package vn.motcua.conformance.mapi;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import vn.motcua.testing.line.CommandDoor;

/**
 * The application itself; its administrator makes accounts by the command line.
 *
 * @param shared accounts made before, by agency
 */
record RunningPortal(int port, CommandDoor door, Map<String, Account> shared) implements Portal {

    private static final Map<Integer, RunningPortal> KNOWN = new ConcurrentHashMap<>();

    /** The application that listens there. */
    static RunningPortal at(int port, CommandDoor door) {
        return KNOWN.computeIfAbsent(port, absent -> new RunningPortal(port, door, new ConcurrentHashMap<>()));
    }

    @Override
    public Account account(String agency, Profile profile) {
        JsonNode made = profile.equals(Profile.USUAL)
                ? door.run("dossier", "add-partner", "--agency", agency)
                : door.run(
                        "dossier",
                        "add-partner",
                        "--agency",
                        agency,
                        "--repeats",
                        profile.repeats(),
                        "--success",
                        profile.success());
        return new Account(
                made.path("username").asString(), made.path("password").asString(), agency);
    }

    @Override
    public Account shared(String agency) {
        return shared.computeIfAbsent(agency, this::account);
    }

    @Override
    public void pass(Duration time) {
        throw new UnsupportedOperationException("this application's time passes by itself");
    }
}
