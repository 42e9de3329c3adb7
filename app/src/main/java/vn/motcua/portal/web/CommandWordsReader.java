package vn.motcua.portal.web;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;

/** Reads the words of a command line by the options that the command names. */
final class CommandWordsReader {

    private CommandWordsReader() {}

    static Arguments read(AdminCommand command, List<String> words, String folder) {
        Map<String, String> values = new LinkedHashMap<>();
        Deque<String> rest = new ArrayDeque<>(words);
        Deque<CommandOption> operands = new ArrayDeque<>(
                command.options().stream().filter(CommandOption::operand).toList());
        while (!rest.isEmpty()) {
            String word = rest.pop();
            CommandOption option = word.startsWith("--") ? option(command, word) : operands.poll();
            if (option == null) throw misuse(command, word);
            String value = option.flag() ? "true" : option.operand() ? word : rest.poll();
            if (value == null) throw misuse(command, word);
            values.put(
                    option.name(),
                    option.file() ? Path.of(folder).resolve(value).normalize().toString() : value);
        }
        for (CommandOption option : command.options())
            if (option.required() && !values.containsKey(option.name())) throw misuse(command, option.name());
        return new Arguments(values);
    }

    private static CommandOption option(AdminCommand command, String word) {
        return command.options().stream()
                .filter(one -> !one.operand() && word.equals("--" + one.name()))
                .findFirst()
                .orElseThrow(() -> misuse(command, word));
    }

    private static CommandMisuse misuse(AdminCommand command, String word) {
        return new CommandMisuse(
                "Thiếu hoặc không hiểu / missing or not understood: " + word + "\n" + CommandHelp.of(command));
    }
}
