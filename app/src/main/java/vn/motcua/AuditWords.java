package vn.motcua;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.checkpoint.NoteKey;
import vn.motcua.kernel.database.StartupFailure;

/**
 * What the auditor's commands were given.
 *
 * @param files operands
 * @param witness a file of checkpoints kept outside, or null
 * @param keys the keys that the auditor believes
 * @param databaseUrl an outside database, or null
 */
record AuditWords(
        List<Path> files,
        @Nullable Path witness,
        List<NoteKey> keys,
        @Nullable String databaseUrl) {

    static AuditWords read(CommandWords given, String help) throws IOException {
        List<String> rest = new ArrayList<>(given.words());
        Path witness = take(rest, "--witness").map(AuditWords::file).orElse(null);
        List<NoteKey> keys = new ArrayList<>();
        for (Optional<String> key = take(rest, "--key"); key.isPresent(); key = take(rest, "--key"))
            keys.addAll(keys(key.get()));
        String url = take(rest, "--database-url").orElse(null);
        for (String word : rest)
            if (word.startsWith("--"))
                throw new StartupFailure("Không hiểu " + word + ". Dùng: " + help, word + " is not understood.");
        return new AuditWords(rest.stream().map(AuditWords::file).toList(), witness, keys, url);
    }

    static Optional<String> take(List<String> words, String option) {
        int at = words.indexOf(option);
        if (at < 0) return Optional.empty();
        if (at + 1 >= words.size())
            throw new StartupFailure("Thiếu giá trị sau " + option + ".", "A value is missing after " + option + ".");
        words.remove(at);
        return Optional.of(words.remove(at));
    }

    /** A key as it is published, or a file with one a line. */
    private static List<NoteKey> keys(String given) throws IOException {
        Path file = Path.of(System.getProperty("motcua.folder", "")).resolve(given);
        try {
            if (!Files.isRegularFile(file)) return List.of(NoteKey.parse(given));
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(NoteKey::parse)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new StartupFailure(
                    "--key không phải khoá công khai hay tệp chứa khoá: " + e.getMessage(),
                    "--key is neither a public key nor a file with one: " + e.getMessage());
        }
    }

    static Path file(String given) {
        Path file = Path.of(System.getProperty("motcua.folder", "")).resolve(given);
        if (!Files.isReadable(file))
            throw new StartupFailure("Không đọc được tệp " + given + ".", "The file " + given + " cannot be read.");
        return file;
    }
}
