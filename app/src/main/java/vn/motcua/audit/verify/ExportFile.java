package vn.motcua.audit.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.tree.Hash;

/**
 * A log, or the checkpoints alone, as a text file that is read line by line:
 *
 * <pre>
 * motcua-audit 1
 * key NAME+ID+KEY
 * entry NUMBER HASH {"at":…}        the JSON's bytes, to the end of the line, are the leaf: HASH = SHA-256(0x00, bytes) in Base64
 * checkpoint "…"                    the signed note, as a JSON string
 * </pre>
 *
 * A hash or line that is missing is written as {@code -}.
 *
 * @param path where it lies
 */
public record ExportFile(Path path) implements LogSource {

    private static final String HEAD = "motcua-audit 1";
    private static final String NONE = "-";
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public void read(LogReader reader) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            if (!HEAD.equals(lines.readLine())) throw new IOException(path + ": no audit export");
            long nth = 1;
            for (String line; (line = lines.readLine()) != null; nth++) {
                try {
                    read(line, reader);
                } catch (IllegalArgumentException | JacksonException e) {
                    throw new IOException(path + ", line " + (nth + 1) + ": " + e.getMessage(), e);
                }
            }
        }
    }

    private static void read(String line, LogReader reader) {
        String[] words = line.split(" ", 4);
        switch (words[0]) {
            case "key" -> reader.key(line.substring(4));
            case "checkpoint" -> reader.checkpoint(JSON.readValue(line.substring(11), String.class));
            case "node" -> reader.brokenNode(Integer.parseInt(words[1]), Long.parseLong(words[2]));
            case "entry" -> {
                if (words.length < 4) throw new IllegalArgumentException("an entry has a number, a hash and a line");
                reader.entry(
                        Long.parseLong(words[1]),
                        words[3].equals(NONE) ? null : words[3],
                        words[2].equals(NONE) ? null : Hash.parse(words[2]));
            }
            default -> throw new IllegalArgumentException("a line that begins with \"" + words[0] + "\"");
        }
    }

    /** Writes such a file as it is told a log. */
    public static final class Into implements LogReader {
        private final Writer out;

        /** Begins the file. */
        public Into(Writer out) {
            this.out = out;
            line(HEAD);
        }

        @Override
        public void key(String text) {
            line("key " + text);
        }

        @Override
        public void entry(long leaf, @Nullable String json, @Nullable Hash hash) {
            line("entry " + leaf + " " + (hash == null ? NONE : hash) + " " + (json == null ? NONE : oneLine(json)));
        }

        @Override
        public void checkpoint(String note) {
            line("checkpoint " + JSON.writeValueAsString(note));
        }

        @Override
        public void brokenNode(int level, long index) {
            line("node " + level + " " + index);
        }

        /** A line that a tampered payload would break into two stays one; its hash is wrong either way. */
        private static String oneLine(String json) {
            return json.indexOf('\n') < 0 && json.indexOf('\r') < 0
                    ? json
                    : json.replace("\n", "\u2424").replace("\r", "\u2424");
        }

        private void line(String text) {
            try {
                out.write(text);
                out.write('\n');
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
