package vn.motcua.dossier.reuse;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.portal.Page;
import vn.motcua.signing.known.EndedFiles;
import vn.motcua.signing.known.KnownFile;
import vn.motcua.signing.known.KnownState;
import vn.motcua.vault.EndedEntries;
import vn.motcua.vault.EntryId;

/**
 * Which files of a dossier or an application count no more today, whichever way they came in and whenever that was: those that were issued here, by their bytes, and those that were taken from a
 * store, by what became of the entry.
 */
@Component
public class EndedPapers {

    private final Intake intake;
    private final List<EndedFiles> issuers;
    private final EndedEntries entries;
    private final JdbcClient jdbc;

    EndedPapers(Intake intake, List<EndedFiles> issuers, EndedEntries entries, JdbcClient jdbc) {
        this.intake = intake;
        this.issuers = issuers;
        this.entries = entries;
        this.jdbc = jdbc;
    }

    /** Those of these files of the intake. */
    public Map<UUID, KnownFile> among(Collection<UUID> files) {
        if (files.isEmpty()) return Map.of();
        Map<UUID, KnownFile> among = fromStores(files);
        Map<UUID, String> digests = intake.find(files.stream().map(FileId::new).toList()).stream()
                .collect(Collectors.toMap(
                        one -> one.id().value(), one -> one.received().sha256()));
        Map<String, KnownFile> issued = new HashMap<>();
        List<String> asked = digests.values().stream().distinct().toList();
        issuers.forEach(issuer -> issuer.ended(asked).forEach(issued::putIfAbsent));
        digests.forEach((file, digest) -> {
            KnownFile known = issued.get(digest);
            if (known != null) among.put(file, known);
        });
        return among;
    }

    /** How it stands, which file it is and since when, as people read it. */
    public static String words(Page page, KnownFile ended) {
        return page.t("dossier.papers.ended", page.t(ended.state()), ended.what(), page.time(ended.ended()));
    }

    private record Reused(UUID file, UUID owner, EntryId entry, String title, Instant taken) {}

    private Map<UUID, KnownFile> fromStores(Collection<UUID> files) {
        List<Reused> reused = jdbc.sql(
                        "select file, owner, entry, title, reused_at from dossier.reused_paper where file = any(?) and owner is not null")
                .param(files.toArray(UUID[]::new))
                .query((row, number) -> new Reused(
                        Objects.requireNonNull(row.getObject("file", UUID.class)),
                        Objects.requireNonNull(row.getObject("owner", UUID.class)),
                        new EntryId(Objects.requireNonNull(row.getObject("entry", UUID.class))),
                        row.getString("title"),
                        row.getTimestamp("reused_at").toInstant()))
                .list();
        Map<EntryId, EndedEntries.Ended> ended = entries.among(
                reused.stream().collect(Collectors.toMap(Reused::entry, Reused::owner, (one, other) -> one)));
        Map<UUID, KnownFile> among = new HashMap<>();
        for (Reused one : reused) {
            EndedEntries.Ended end = ended.get(one.entry());
            if (end != null) among.put(one.file(), known(one, end));
        }
        return among;
    }

    private static KnownFile known(Reused one, EndedEntries.Ended end) {
        KnownState state = switch (end.state()) {
            case REVOKED -> KnownState.REVOKED;
            case REPLACED -> KnownState.REPLACED;
            case EXPIRED, VALID, CHECKING, REFUSED -> KnownState.EXPIRED;
        };
        return new KnownFile(state, one.title(), "", one.taken(), end.since());
    }
}
