package vn.motcua;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.kernel.database.StartupFailure;

/**
 * The words of a command line, as far as they concern every command.
 *
 * @param module the module's word, or empty
 * @param command the command's word, or empty
 * @param words everything else, as given
 * @param data the data folder
 * @param json true for an answer in JSON
 */
record CommandWords(String module, String command, List<String> words, Path data, boolean json) {

    static CommandWords parse(List<String> given) {
        List<String> rest = new ArrayList<>(given);
        Path data = DataFolder.named("data");
        int at = rest.indexOf("--data");
        if (at >= 0) {
            if (at + 1 >= rest.size())
                throw new StartupFailure("Thiếu giá trị sau --data.", "A value is missing after --data.");
            data = DataFolder.named(rest.get(at + 1));
            rest.subList(at, at + 2).clear();
        }
        boolean json = rest.remove("--json");
        String module = rest.isEmpty() ? "" : rest.removeFirst();
        String command = rest.isEmpty() ? "" : rest.removeFirst();
        return new CommandWords(module, command, List.copyOf(rest), data, json);
    }
}
