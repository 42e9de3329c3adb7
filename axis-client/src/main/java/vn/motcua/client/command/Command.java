package vn.motcua.client.command;

import java.io.IOException;
import java.util.List;
import vn.motcua.client.AxisRefused;

/** One word of the command line. */
interface Command {

    /** The word. */
    String name();

    /** The names of its options, without those that every command has. */
    List<String> options();

    /** Does it. */
    Answer run(Line line, Surroundings here) throws IOException, AxisRefused;
}
