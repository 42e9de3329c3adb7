package vn.motcua.vault.own;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.Store;
import vn.motcua.vault.VaultAudit;
import vn.motcua.vault.VaultEntries;

/**
 * Gives an owner everything that is in their store: a ZIP with the files and {@code index.json}, written as it is read. It takes the same little memory however large the files are; the
 * index takes half a kilobyte a paper.
 */
@Operation(records = VaultAudit.StoreExported.class)
public class ExportStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int BROKEN = -2;
    private static final int SOME = 100;

    private final VaultEntries entries;
    private final AuditLog audit;

    ExportStore(VaultEntries entries, AuditLog audit) {
        this.entries = entries;
        this.audit = audit;
    }

    /** Notes that it was asked for; how much there is. */
    @Transactional
    public VaultEntries.Sum begin(Store store) {
        VaultEntries.Sum all = entries.sum(store);
        audit.record(new VaultAudit.StoreExported(store.owner(), all.entries()));
        return all;
    }

    /** Writes it. */
    public void write(Store store, Instant now, OutputStream out) throws IOException {
        write(store, now, out, done -> {});
    }

    /** The same, and says after each how many were written. */
    public void write(Store store, Instant now, OutputStream out, IntConsumer done) throws IOException {
        ZipOutputStream zip =
                new ZipOutputStream(out); // not closed on the way out of an error: what broke must not look whole
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        int number = 0;
        EntryView last = null;
        for (List<EntryView> some = entries.after(store, null, SOME);
                !some.isEmpty();
                some = entries.after(store, last, SOME)) {
            for (EntryView entry : some) {
                if (number > 0) index.writeBytes(",\n".getBytes(StandardCharsets.UTF_8));
                index.writeBytes(JSON.writeValueAsBytes(written(entry, ++number, zip)));
                done.accept(number);
            }
            last = some.getLast();
        }
        zip.putNextEntry(new ZipEntry("index.json"));
        zip.write("{\"exportedAt\":\"%s\",\"entries\":[\n".formatted(now).getBytes(StandardCharsets.UTF_8));
        index.writeTo(zip);
        zip.write("\n]}\n".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private Map<String, Object> written(EntryView entry, int number, ZipOutputStream zip) throws IOException {
        String file = entry.state().opens() ? name(entry, number) : "";
        Map<String, Object> line = line(entry, file);
        if (!file.isEmpty() && !copied(entry, file, zip)) line.put("error", "the file could not be read whole");
        return line;
    }

    /** False if it breaks while it is read: the index says so, and the others go on. An answer that cannot be written ends all. */
    private boolean copied(EntryView entry, String file, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(file));
        boolean whole = true;
        try (InputStream in = entries.open(entry)) {
            byte[] some = new byte[1 << 16];
            for (int got = read(in, some); got != -1; got = read(in, some)) {
                if (got == BROKEN) {
                    whole = false;
                    break;
                }
                zip.write(some, 0, got);
            }
        } catch (UncheckedIOException | Refused gone) {
            whole = false;
        }
        zip.closeEntry();
        return whole;
    }

    private static int read(InputStream in, byte[] into) {
        try {
            return in.read(into, 0, into.length);
        } catch (IOException broken) {
            return BROKEN;
        }
    }

    private static String name(EntryView entry, int number) {
        return "giay-to/%04d.%s".formatted(number, entry.type().ending());
    }

    private static Map<String, Object> line(EntryView entry, String file) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", entry.id().toString());
        line.put("kind", entry.kind());
        line.put("title", entry.title());
        line.put("number", entry.number());
        line.put("issuer", entry.issuer());
        line.put("issued", String.valueOf(entry.issued() == null ? "" : entry.issued()));
        line.put("validUntil", String.valueOf(entry.until() == null ? "" : entry.until()));
        line.put("origin", entry.origin().name());
        line.put("source", entry.source());
        line.put("state", entry.state().name());
        line.put("laidIn", entry.laid().toString());
        line.put("file", file);
        line.put("fileName", entry.fileName());
        line.put("bytes", entry.bytes());
        line.put("sha256", entry.sha256());
        return line;
    }
}
