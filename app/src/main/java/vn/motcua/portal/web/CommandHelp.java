package vn.motcua.portal.web;

import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.CommandOption;

/** The help of the command line, made from the commands themselves. */
final class CommandHelp {

    private CommandHelp() {}

    /** All commands of a module; of all modules, where that word is none. */
    static String of(List<AdminCommand> commands, String module) {
        List<AdminCommand> own =
                commands.stream().filter(one -> one.module().equals(module)).toList();
        return (own.isEmpty() ? commands : own).stream().map(CommandHelp::of).collect(Collectors.joining("\n\n"));
    }

    /** One command with its options. */
    static String of(AdminCommand command) {
        String line = command.options().stream().map(CommandHelp::form).collect(Collectors.joining(" "));
        String options = command.options().stream()
                .map(option -> "      " + (option.operand() ? "" : "--") + option.name() + "  " + option.help())
                .collect(Collectors.joining("\n"));
        return "  ./motcua " + command.module() + " " + command.name() + " " + line + "\n    " + command.help()
                + (options.isEmpty() ? "" : "\n" + options);
    }

    private static String form(CommandOption option) {
        String form = option.operand() ? option.name() : "--" + option.name() + (option.flag() ? "" : " …");
        return option.required() ? form : "[" + form + "]";
    }
}
