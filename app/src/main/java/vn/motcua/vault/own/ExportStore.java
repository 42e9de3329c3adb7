package vn.motcua.vault.own;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.annotation.Transactional;
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
import vn.motcua.vault.own.ExportPlan.Listed;
import vn.motcua.vault.own.ExportPlan.Part;
import vn.motcua.vault.own.ExportPlan.Telling;

/**
 * Gives an owner everything that is in their store, and what was done with it: signed containers (ASiC-E), each with its files, a list of them for programs and for people, and the hashes by which the parts name each other, written as they are read, so that whoever gets one sees
 * when something was changed or taken out, and which part is missing. Signed by the agency that runs the store ({@code motcua.vault.operator}), or in the name of this installation. It takes the same little memory however large the files are; a paper takes two kilobytes.
 */
@Operation(records = VaultAudit.StoreExported.class)
public class ExportStore {

    private static final int SOME = 100;

    private final VaultEntries entries;
    private final StoreRecords records;
    private final PaperIndex index;
    private final SignContainer sign;
    private final AgencyCodes codes;
    private final String operator;
    private final AuditLog audit;
    private final Clock clock;

    ExportStore(
            VaultEntries entries,
            StoreRecords records,
            PaperIndex index,
            SignContainer sign,
            AgencyCodes codes,
            @Value("${motcua.vault.operator:}") String operator,
            AuditLog audit,
            Clock clock) {
        this.entries = entries;
        this.records = records;
        this.index = index;
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

    /** What goes into which part, as of now. */
    public ExportPlan plan(Store store) {
        return plan(store, ExportPlan.MOST_FILES, ExportPlan.MOST_BYTES);
    }

    /** The same with other limits of a part. */
    public ExportPlan plan(Store store, int mostFiles, long mostBytes) {
        Instant now = clock.instant();
        return ExportPlan.of(store, now, records.of(store, now), papers(store), mostFiles, mostBytes);
    }

    /**
     * Writes a part, and says how far it is whenever a paper is opened: each is opened twice, once to be hashed and once to be written.
     *
     * @param number which part, counted from one
     * @param made the hashes of the containers of the parts before it
     * @throws Refused before the first byte, if it cannot be signed now
     */
    public void write(ExportPlan plan, int number, List<String> made, OutputStream out, IntConsumer done)
            throws IOException {
        Part part = plan.parts().get(number - 1);
        List<Enclosed> files =
                new ArrayList<>(part.telling().stream().map(Telling::file).toList());
        files.add(held(plan.named("SHA256SUMS", "", number), "text/plain", part.sums()));
        files.add(held(plan.named("parts", ".json", number), "application/json", plan.naming(number, made)));
        int[] opened = {0};
        for (Listed one : part.papers())
            if (!one.file().isEmpty())
                files.add(new Enclosed(one.file(), one.entry().type().label(), () -> {
                    done.accept(opened[0]++ / 2);
                    return open(one.entry());
                }));
        sign.indexed(operator(), files, without -> index.of(plan, number, without), "vault.export", out);
    }

    private List<Listed> papers(Store store) {
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

    static Enclosed held(String name, String type, byte[] bytes) {
        return new Enclosed(name, type, () -> new ByteArrayInputStream(bytes));
    }

    private static String name(EntryView entry, int number) {
        return "giay-to/%04d.%s".formatted(number, entry.type().ending());
    }
}
