package vn.motcua.client.command;

import java.util.List;

/**
 * What a command answers.
 *
 * @param value for programs: written as JSON with {@code --json}
 * @param lines for people
 */
record Answer(Object value, List<String> lines) {}
