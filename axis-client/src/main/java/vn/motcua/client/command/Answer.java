package vn.motcua.client.command;

import java.util.List;

/**
 * What a command answers.
 *
 * @param value for programs: written as JSON with {@code --json}
 * @param lines for people
 * @param exit the exit code
 */
record Answer(Object value, List<String> lines, int exit) {

    /** It is done. */
    Answer(Object value, List<String> lines) {
        this(value, lines, Main.DONE);
    }
}
