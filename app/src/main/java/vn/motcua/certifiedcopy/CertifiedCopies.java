package vn.motcua.certifiedcopy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.blob.BlobId;
import vn.motcua.kernel.blob.Blobs;

/** What there is to know of copies. Who may see what, the asker looks at. */
@Component
@Transactional(readOnly = true)
public class CertifiedCopies {

    static final String SELECT =
            "select c.*, l.year, l.number from certifiedcopy.copy c left join certifiedcopy.line l on l.copy = c.id ";

    private static final String LISTED = """
            where c.agency = any(:agencies) and c.state = any(:states)
            """;

    /** By a person's number, through the index of numbers. */
    static final String OF_NUMBER = LISTED + "and c.person_number = :words ";

    /** By words of name and title, through the index of their trigrams. */
    static final String OF_WORDS =
            LISTED + "and kernel.fold(c.person_name || ' ' || c.title) like '%' || kernel.fold(:words) || '%' ";

    private static final Pattern NUMBER = Pattern.compile("\\d{10}|\\d{12}|\\d{13}");

    private final JdbcClient jdbc;
    private final Blobs blobs;

    CertifiedCopies(JdbcClient jdbc, Blobs blobs) {
        this.jdbc = jdbc;
        this.blobs = blobs;
    }

    /** One by its key. */
    public Optional<CertifiedCopy> find(CopyId id) {
        return jdbc.sql(SELECT + "where c.id = ?")
                .param(id.value())
                .query(CopyRows.COPY)
                .optional();
    }

    /** Those of these that there are, the longest waiting first. */
    public List<CertifiedCopy> find(Collection<CopyId> ids) {
        return jdbc.sql(SELECT + "where c.id = any(?) order by c.begun_at, c.id")
                .param(ids.stream().map(CopyId::value).toArray(UUID[]::new))
                .query(CopyRows.COPY)
                .list();
    }

    /** The one that was certified under this word. */
    public Optional<CertifiedCopy> find(CheckCode code) {
        return jdbc.sql(SELECT + "where c.code = ? and c.certified_at is not null")
                .param(code.text())
                .query(CopyRows.COPY)
                .optional();
    }

    /** Those whose file is known by one of these digests. */
    public List<CertifiedCopy> marked(Collection<byte[]> digests) {
        return jdbc.sql(
                        SELECT
                                + "where c.id in (select m.copy from certifiedcopy.mark m where m.mark = any(?)) order by c.state = 'CERTIFIED', c.id limit 20")
                .param(digests.toArray(byte[][]::new))
                .query(CopyRows.COPY)
                .list();
    }

    /** One of which a quarter is this; empty if none is. */
    public Optional<CertifiedCopy> withPart(Collection<byte[]> parts) {
        return jdbc.sql(
                        SELECT
                                + "where c.id in (select p.copy from certifiedcopy.part p where p.part = any(?)) order by c.id limit 1")
                .param(parts.toArray(byte[][]::new))
                .query(CopyRows.COPY)
                .optional();
    }

    /** Those whose file is one of these, byte for byte, and whose value was taken away. */
    public List<CertifiedCopy> revoked(Collection<byte[]> sha256) {
        return jdbc.sql(SELECT + "where c.content = any(?) and c.state = 'REVOKED' order by c.certified_at limit 500")
                .param(sha256.toArray(byte[][]::new))
                .query(CopyRows.COPY)
                .list();
    }

    /** Those of these agencies in one of these states, found by the person's number, or by words of name and title; what is open longest first, else the latest first. */
    public Slice<CertifiedCopy> list(
            Collection<AgencyId> agencies, Collection<CopyState> states, String words, Paging paging) {
        String where = where(words.strip());
        boolean open = states.stream().allMatch(CopyState::open);
        String order = open ? "order by c.begun_at, c.id " : "order by c.begun_at desc, c.id ";
        List<CertifiedCopy> items = bound(
                        SELECT + where + order + "limit :limit offset :offset", agencies, states, words)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(CopyRows.COPY)
                .list();
        long total = bound("select count(*) from certifiedcopy.copy c " + where, agencies, states, words)
                .query(Long.class)
                .single();
        return new Slice<>(items, paging, total);
    }

    /** Those of whoever has this number, the latest first. */
    public Slice<CertifiedCopy> ofPerson(String number, Paging paging) {
        List<CertifiedCopy> items = jdbc.sql(
                        SELECT + "where c.person_number = ? order by c.begun_at desc, c.id limit ? offset ?")
                .params(number, paging.size(), paging.offset())
                .query(CopyRows.COPY)
                .list();
        long total = jdbc.sql("select count(*) from certifiedcopy.copy where person_number = ?")
                .param(number)
                .query(Long.class)
                .single();
        return new Slice<>(items, paging, total);
    }

    /** Those that a dossier asked for, the latest first. */
    public List<CertifiedCopy> ofDossier(String code) {
        return jdbc.sql(SELECT + "where c.dossier = ? order by c.begun_at desc limit 100")
                .param(code)
                .query(CopyRows.COPY)
                .list();
    }

    /** The signed and sealed file, from begin to end. */
    public InputStream open(CertifiedCopy copy) throws IOException {
        CertifiedCopy.Attestation attestation = copy.attestation();
        if (attestation == null) throw new FileNotFoundException("not certified");
        return blobs.open(new BlobId(attestation.sha256()))
                .orElseThrow(() -> new FileNotFoundException("content is gone"));
    }

    private static String where(String words) {
        if (words.isEmpty()) return LISTED;
        return NUMBER.matcher(words).matches() ? OF_NUMBER : OF_WORDS;
    }

    private JdbcClient.StatementSpec bound(
            String sql, Collection<AgencyId> agencies, Collection<CopyState> states, String words) {
        return jdbc.sql(sql)
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(Long[]::new))
                .param("states", states.stream().map(CopyState::name).toArray(String[]::new))
                .param("words", words.strip());
    }

    /** What is still to be done, or all. */
    public static List<CopyState> states(boolean open) {
        return Arrays.stream(CopyState.values())
                .filter(one -> !open || one.open())
                .toList();
    }
}
