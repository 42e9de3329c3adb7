package vn.motcua.vault.own;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Paging;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.Store;
import vn.motcua.vault.VaultAudit;
import vn.motcua.vault.VaultEntries;

/**
 * Gives an owner everything that is in their store: a ZIP with the files and {@code index.json}, written as it is read, so that it takes the same little memory however
 * much there is.
 */
@Operation(records = VaultAudit.StoreExported.class)
public class ExportStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final VaultEntries entries;
    private final AuditLog audit;

    ExportStore(VaultEntries entries, AuditLog audit) {
        this.entries = entries;
        this.audit = audit;
    }

    /** Notes that it was asked for; how many entries there are. */
    @Transactional
    public int begin(Store store) {
        int all = all(store).size();
        audit.record(new VaultAudit.StoreExported(store.owner(), all));
        return all;
    }

    /** Writes it. */
    public void write(Store store, Instant now, OutputStream out) throws IOException {
        List<Map<String, Object>> index = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (EntryView entry : all(store)) {
                String file = entry.state().opens() ? name(entry, index.size() + 1) : "";
                index.add(line(entry, file));
                if (!file.isEmpty()) copy(entry, file, zip);
            }
            zip.putNextEntry(new ZipEntry("index.json"));
            Map<String, Object> head = new LinkedHashMap<>();
            head.put("exportedAt", now.toString());
            head.put("entries", index);
            zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(head));
            zip.closeEntry();
        }
    }

    private void copy(EntryView entry, String file, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(file));
        try (InputStream in = entries.open(entry)) {
            in.transferTo(zip);
        }
        zip.closeEntry();
    }

    private List<EntryView> all(Store store) {
        List<EntryView> all = new ArrayList<>();
        for (int page = 1; ; page++) {
            List<EntryView> some = entries.list(store, "", null, new Paging(page, Paging.MAX_SIZE))
                    .items();
            all.addAll(some);
            if (some.size() < Paging.MAX_SIZE) return all;
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
