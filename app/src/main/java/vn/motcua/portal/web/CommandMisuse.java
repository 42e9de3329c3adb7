package vn.motcua.portal.web;

import java.io.Serial;

/** A command line that says nothing we know; the message is the help. */
final class CommandMisuse extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    CommandMisuse(String help) {
        super(help, null, false, false);
    }
}
