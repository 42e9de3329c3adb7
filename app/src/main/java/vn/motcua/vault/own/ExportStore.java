package vn.motcua.vault.own;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.container.Enclosed;
import vn.motcua.signing.container.SignContainer;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.Store;
import vn.motcua.vault.VaultAudit;
import vn.motcua.vault.VaultEntries;

/**
 * Gives an owner everything that is in their store: a signed container (ASiC-E) with the files and {@code index.json}, written as it is read, so that whoever gets it sees when something was changed or taken out. Signed by
 * the agency that runs the store ({@code motcua.vault.operator}), or in the name of this installation. It takes the same little memory however large the files are; a paper takes two kilobytes.
 */
@Operation(records = VaultAudit.StoreExported.class)
public class ExportStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SOME = 100;

    private final VaultEntries entries;
    private final SignContainer sign;
    private final AgencyCodes codes;
    private final String operator;
    private final AuditLog audit;
    private final Clock clock;

    ExportStore(
            VaultEntries entries,
            SignContainer sign,
            AgencyCodes codes,
            @Value("${motcua.vault.operator:}") String operator,
            AuditLog audit,
            Clock clock) {
        this.entries = entries;
        this.sign = sign;
        this.codes = codes;
        this.operator = operator;
        this.audit = audit;
        this.clock = clock;
    }

    /** Notes that it was asked for; how much there is. Refused while nothing can be signed. */
    @Transactional
    public VaultEntries.Sum begin(Store store) {
        sign.checkRunning();
        VaultEntries.Sum all = entries.sum(store);
        audit.record(new VaultAudit.StoreExported(store.owner(), all.entries()));
        return all;
    }

    /** Writes it. */
    public void write(Store store, Instant now, OutputStream out) throws IOException {
        write(store, now, out, done -> {});
    }

    /** A paper with its name in the container; the name is empty where its file may not be opened. */
    private record Listed(EntryView entry, String file) {}

    /**
     * The same, and says how far it is whenever a paper is opened: each is opened twice, once to be hashed and once to be written.
     *
     * @throws Refused before the first byte, if it cannot be signed now
     */
    public void write(Store store, Instant now, OutputStream out, IntConsumer done) throws IOException {
        List<Listed> all = all(store);
        int[] opened = {0};
        List<Enclosed> files = all.stream()
                .filter(one -> !one.file().isEmpty())
                .map(one -> new Enclosed(one.file(), one.entry().type().label(), () -> {
                    done.accept(opened[0]++ / 2);
                    return open(one.entry());
                }))
                .toList();
        sign.indexed(operator(), files, without -> index(all, without, now), "vault.export", out);
    }

    private List<Listed> all(Store store) {
        List<Listed> all = new ArrayList<>();
        EntryView last = null;
        for (List<EntryView> some = entries.after(store, null, SOME);
                !some.isEmpty();
                some = entries.after(store, last, SOME)) {
            for (EntryView entry : some)
                all.add(new Listed(entry, entry.state().opens() ? name(entry, all.size() + 1) : ""));
            last = some.getLast();
        }
        return all;
    }

    /** What is gone, or was closed meanwhile, is a file that cannot be read. */
    private InputStream open(EntryView entry) throws IOException {
        try {
            return entries.open(entry);
        } catch (UncheckedIOException | Refused gone) {
            throw new IOException(gone);
        }
    }

    private @Nullable AgencyId operator() {
        return operator.isEmpty()
                ? null
                : codes.carrier(AgencyCode.of(operator), AsOf.today(clock))
                        .map(AgencyView::id)
                        .orElse(null);
    }

    private static Enclosed index(List<Listed> all, Set<String> without, Instant now) {
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        index.writeBytes("{\"exportedAt\":\"%s\",\"entries\":[\n".formatted(now).getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < all.size(); i++) {
            boolean broken = without.contains(all.get(i).file());
            Map<String, Object> line =
                    line(all.get(i).entry(), broken ? "" : all.get(i).file());
            if (broken) line.put("error", "the file could not be read whole");
            if (i > 0) index.writeBytes(",\n".getBytes(StandardCharsets.UTF_8));
            index.writeBytes(JSON.writeValueAsBytes(line));
        }
        index.writeBytes("\n]}\n".getBytes(StandardCharsets.UTF_8));
        byte[] bytes = index.toByteArray();
        return new Enclosed("index.json", "application/json", () -> new ByteArrayInputStream(bytes));
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
