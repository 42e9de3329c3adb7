package vn.motcua.signing.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.blob.BlobId;
import vn.motcua.kernel.blob.BlobOwner;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.kernel.blob.NamedBlobs;
import vn.motcua.signing.pades.SignPdf;

/**
 * Papers that modules issue and agencies seal soon after: asked for in the transaction that issues the paper, printed and sealed behind it ({@link vn.motcua.signing.spi.IssuedPapers}), kept as the
 * same bytes for ever. Of an agency without a seal here, and of one that was closed, a paper stays a print.
 */
@Component
public class SealedPapers implements BlobOwner {

    private final JdbcClient jdbc;
    private final Blobs blobs;
    private final SignPdf sign;
    private final Clock clock;

    SealedPapers(JdbcClient jdbc, Blobs blobs, SignPdf sign, Clock clock) {
        this.jdbc = jdbc;
        this.blobs = blobs;
        this.sign = sign;
        this.clock = clock;
    }

    /** A paper is to be sealed by this agency, if it can. Part of the caller's transaction; asking twice is asking once. */
    @Transactional
    public void ask(String kind, String paper, AgencyId agency) {
        jdbc.sql("""
                        insert into signing.sealed_paper (kind, paper, agency, due) values (?, ?, ?, ?)
                        on conflict (kind, paper) do nothing""")
                .params(kind, paper, agency.value(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How it stands with these. */
    @Transactional(readOnly = true)
    public Map<String, SealedPaper> of(String kind, Collection<String> papers) {
        Map<String, SealedPaper> found = new HashMap<>();
        for (String one : papers) found.put(one, SealedPaper.PRINTED);
        if (papers.isEmpty()) return found;
        jdbc.sql("select paper, due, refused, sealed_at from signing.sealed_paper where kind = ? and paper = any(?)")
                .params(kind, papers.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("paper"), state(row));
                });
        return found;
    }

    private static SealedPaper state(ResultSet row) throws SQLException {
        OffsetDateTime sealed = row.getObject("sealed_at", OffsetDateTime.class);
        if (sealed != null) return new SealedPaper(PaperSeal.SEALED, sealed.toInstant());
        return new SealedPaper(row.getString("refused") == null ? PaperSeal.WAITING : PaperSeal.SET_ASIDE, null);
    }

    /**
     * The file of a paper: the sealed one, the same each time, or a print. What was issued before there were sealed ones, or before its agency had a seal, is sealed soon after somebody asked for its file.
     */
    public byte[] file(String kind, String paper, AgencyId agency, Supplier<byte[]> print) {
        Optional<BlobId> content = jdbc.sql(
                        "select content from signing.sealed_paper where kind = ? and paper = ? and content is not null")
                .params(kind, paper)
                .query((row, number) -> BlobId.of(row.getBytes(1)))
                .optional();
        if (content.isPresent()) return read(content.get());
        if (!sign.sealing(List.of(agency)).isEmpty()) ask(kind, paper, agency);
        return print.get();
    }

    private byte[] read(BlobId content) {
        try (InputStream in =
                blobs.open(content).orElseThrow(() -> new IOException("content of a sealed paper is gone"))) {
            return in.readAllBytes(); // some pages of our own printing
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<BlobId> named(Collection<BlobId> among) {
        return NamedBlobs.of(jdbc, "select content from signing.sealed_paper where content = any(:among)", among);
    }
}
