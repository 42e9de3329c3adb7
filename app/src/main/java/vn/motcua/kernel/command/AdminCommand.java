package vn.motcua.kernel.command;

import java.util.List;
import vn.motcua.kernel.Modules;

/**
 * A command of the administrator's command line, {@code ./motcua <module> <name> …}. It runs inside the server, whether that was running or
 * was started for it; what it returns is a record (or map, list) that is printed for people or, with {@code --json}, as JSON.
 */
public interface AdminCommand {

    /** The command's word within its module, such as {@code add-system}. */
    String name();

    /** One line of help in Vietnamese and English, separated by " / ". */
    String help();

    /** The options and operands that it takes. */
    List<CommandOption> options();

    /** True if it prints credentials: then the answer is always JSON. */
    default boolean secret() {
        return false;
    }

    /** Does it. Expected failures are {@link vn.motcua.kernel.Refused}. */
    Object run(Arguments arguments, Progress progress);

    /** The exit code of the command line for an answer, for those whose answer can be "no". */
    default int exit(Object answer) {
        return 0;
    }

    /** The module's word. */
    default String module() {
        return Modules.of(getClass());
    }
}
