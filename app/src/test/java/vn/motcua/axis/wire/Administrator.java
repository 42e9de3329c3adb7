package vn.motcua.axis.wire;

import tools.jackson.databind.JsonNode;
import vn.motcua.testing.line.CommandDoor;

/**
 * What an administrator of the axis does at the machine, as {@code ./motcua axis …}.
 *
 * @param door the running server's
 */
record Administrator(CommandDoor door) {

    Administrator(int port, String token) {
        this(new CommandDoor(port, token));
    }

    /** Runs a command of the axis and gives its answer. */
    JsonNode run(String command, String... words) {
        return door.run("axis", command, words);
    }

    /** A new system for these agencies, which talks to the endpoint at a port. */
    Client system(int endpoint, String... agencies) {
        JsonNode made = run("add-system", "--agencies", String.join(",", agencies));
        return new Client(
                endpoint, made.path("systemId").asString(), made.path("secret").asString());
    }
}
