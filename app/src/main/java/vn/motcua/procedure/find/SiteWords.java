package vn.motcua.procedure.find;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.database.StartupFailure;

/** The list of words that is shipped, and the one that an installation adds: a file of the same form, named by {@code motcua.procedure.words}. */
@Component
class SiteWords {

    private final WordList list;

    SiteWords(@Value("${motcua.procedure.words:}") String file) {
        list = WordList.shipped(file.isBlank() ? List.of() : lines(Path.of(file.strip())));
    }

    WordList list() {
        return list;
    }

    private static List<String> lines(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            WordList.read(lines); // so that a mistake is named by its line in this file
            return lines;
        } catch (IOException | IllegalArgumentException e) {
            throw new StartupFailure(
                    "Không đọc được tệp từ ngữ tìm kiếm " + file + " (motcua.procedure.words): " + e.getMessage(),
                    "The list of words for the search cannot be read: " + file + " (motcua.procedure.words): "
                            + e.getMessage());
        }
    }
}
