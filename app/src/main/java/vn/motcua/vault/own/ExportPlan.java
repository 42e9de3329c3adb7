package vn.motcua.vault.own;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.signing.container.Enclosed;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.Store;

/**
 * What goes into which part of a copy. A part has no more files, and no more bytes, than our own page for containers judges (SR-43); one paper that is larger than that by itself is a part by itself.
 *
 * @param store of which store
 * @param now as of when
 * @param parts the parts, one at least
 */
public record ExportPlan(Store store, Instant now, List<Part> parts) {

    /** The most files of a part, beside those that tell of it. */
    static final int MOST_FILES = 900;
    /** The most bytes of files of a part, beside those that tell of it. */
    static final long MOST_BYTES = 44L << 20;

    private static final JsonMapper JSON = JsonMapper.shared();

    public ExportPlan {
        parts = List.copyOf(parts);
    }

    /** A paper with its name in the container; the name is empty where its file may not be opened. */
    public record Listed(EntryView entry, String file) {}

    /** A file that tells of the store, what it lists, and how many bytes it had when it was planned. */
    public record Telling(Enclosed file, String title, long bytes) {}

    /** What may go into a part. */
    private record Item(@Nullable Listed paper, @Nullable Telling telling, long bytes) {}

    /**
     * A part.
     *
     * @param papers the papers that it lists
     * @param telling the files that tell what was done with the store; in the first parts
     */
    public record Part(List<Listed> papers, List<Telling> telling) {

        public Part {
            papers = List.copyOf(papers);
            telling = List.copyOf(telling);
        }

        /** The hashes of its papers as the store knows them, as {@code sha256sum -c} reads them. */
        byte[] sums() {
            return papers.stream()
                    .filter(one -> !one.file().isEmpty())
                    .map(one -> one.entry().sha256() + "  " + one.file() + "\n")
                    .collect(Collectors.joining())
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return "Part[" + papers.size() + "]"; // never a person in a log
        }
    }

    /** Shares papers and files out among parts, in their order. */
    static ExportPlan of(
            Store store, Instant now, List<Telling> telling, List<Listed> papers, int mostFiles, long mostBytes) {
        List<Item> items = new ArrayList<>();
        for (Telling one : telling) items.add(new Item(null, one, one.bytes()));
        for (Listed one : papers)
            items.add(new Item(one, null, one.file().isEmpty() ? 0 : one.entry().bytes()));
        List<List<Item>> shared = new ArrayList<>(List.of(new ArrayList<>()));
        long bytes = 0;
        for (Item one : items) {
            List<Item> last = shared.getLast();
            if (!last.isEmpty() && (last.size() >= mostFiles || bytes + one.bytes() > mostBytes)) {
                last = new ArrayList<>();
                shared.add(last);
                bytes = 0;
            }
            last.add(one);
            bytes += one.bytes();
        }
        return new ExportPlan(store, now, shared.stream().map(ExportPlan::part).toList());
    }

    private static Part part(List<Item> items) {
        List<Listed> papers = new ArrayList<>();
        List<Telling> telling = new ArrayList<>();
        for (Item one : items) {
            if (one.paper() != null) papers.add(one.paper());
            if (one.telling() != null) telling.add(one.telling());
        }
        return new Part(papers, telling);
    }

    /** What a file that each part has of its own is called, counted from one. */
    String named(String name, String ending, int part) {
        return parts.size() == 1 ? name + ending : name + "-" + part + ending;
    }

    /** What the container of a part is called. */
    public static String container(int part, int of) {
        return of == 1 ? "kho-giay-to.asice" : "kho-giay-to-%d-%d.asice".formatted(part, of);
    }

    /**
     * Names all parts, in each of them: by the hash of its list of hashes, and those that were made before by the hash of the whole container, too.
     *
     * @param made the hashes of the containers that were made before, in hexadecimal
     */
    byte[] naming(int part, List<String> made) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int number = 1; number <= parts.size(); number++) {
            Part one = parts.get(number - 1);
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("part", number);
            line.put("container", container(number, parts.size()));
            line.put("papers", one.papers().size());
            line.put("sums", named("SHA256SUMS", "", number));
            line.put("sumsSha256", sha256(one.sums()));
            if (number <= made.size()) line.put("containerSha256", made.get(number - 1));
            all.add(line);
        }
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("exportedAt", now.toString());
        whole.put("thisPart", part);
        whole.put("parts", all);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "ExportPlan[" + parts.size() + "]"; // never a person in a log
    }
}
