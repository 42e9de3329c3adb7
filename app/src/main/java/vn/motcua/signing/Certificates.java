package vn.motcua.signing;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.people.PositionId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.text.Fold;

/** Which certificates there are, and how they stand. */
@Component
public class Certificates {

    private static final String COLUMNS = """
            select c.id, c.kind, c.agency, c.name, c.serial, encode(c.sha256, 'hex') as sha256, c.key_here, c.valid_from, c.valid_until,
                c.issuer, c.replaces, c.official, c.position, c.title, r.reason, r.revoked_at, r.note
            """;
    private static final String JOINED =
            "from signing.certificate c left join signing.revocation r on r.certificate = c.id ";
    private static final String FOUND = JOINED + """
            where (:text = '' or c.folded like '%' || :text || '%' or c.serial like :text || '%')
              and (:kind = '' or c.kind = :kind)
              and (:everybody or c.agency = any(:agencies))
              and case :state
                    when 'REVOKED' then r.certificate is not null
                    when 'EXPIRED' then r.certificate is null and c.valid_until <= :now
                    when 'ENDING' then r.certificate is null and c.valid_until > :now and c.valid_until <= :soon
                    when 'VALID' then r.certificate is null and c.valid_until > :soon
                    else true end
            """;

    private final JdbcClient jdbc;

    Certificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that a query asks for, the newest first. */
    public Slice<CertificateView> find(CertificateQuery query, Paging paging) {
        List<CertificateView> items = bound(COLUMNS + FOUND + "order by c.id desc limit :limit offset :offset", query)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> view(row))
                .list();
        long total = bound("select count(*) " + FOUND, query).query(Long.class).single();
        return new Slice<>(items, paging, total);
    }

    /** One certificate. */
    public Optional<CertificateView> find(CertificateId id) {
        return jdbc.sql(COLUMNS + JOINED + "where c.id = ?")
                .param(id.value())
                .query((row, number) -> view(row))
                .optional();
    }

    /** The certificate with this serial number, in hexadecimal. */
    public Optional<CertificateView> withSerial(String serial) {
        return jdbc.sql(COLUMNS + JOINED + "where c.serial = lower(?)")
                .param(serial)
                .query((row, number) -> view(row))
                .optional();
    }

    /** Of these agencies, the ones that have a certificate of this kind which holds now. */
    public Set<AgencyId> holders(Collection<AgencyId> agencies, CertificateKind kind, Instant now) {
        return jdbc.sql("select distinct c.agency " + JOINED + """
                        where c.agency = any(:agencies) and c.kind = :kind and r.certificate is null
                          and c.valid_from <= :now and c.valid_until > :now""")
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(Long[]::new))
                .param("kind", kind.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .set();
    }

    /**
     * Of these agencies, the ones that seal: that have, or ever had, a certificate with its key here, be it over or revoked by now for whatever reason, so that the end of a certificate is told and not passed over: only
     * the end of the agency ends it.
     */
    public Set<AgencyId> sealing(Collection<AgencyId> agencies) {
        return jdbc.sql("""
                        select distinct c.agency from signing.certificate c
                        where c.agency = any(:agencies) and c.kind = 'AGENCY' and c.key_here""")
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(Long[]::new))
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .set();
    }

    /** The agencies that seal and have no certificate left for it that holds now: nothing that is to be sealed goes out of them. Closed ones are among them. */
    public Set<AgencyId> sealless(Instant now) {
        return jdbc.sql("""
                        select c.agency from signing.certificate c left join signing.revocation r on r.certificate = c.id
                        where c.kind = 'AGENCY' and c.key_here group by c.agency
                        having not bool_or(r.certificate is null and c.valid_from <= :now and c.valid_until > :now)""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .set();
    }

    /** Each of these agencies' certificates of this kind which hold now, the newest first. */
    public Map<AgencyId, List<CertificateId>> of(Collection<AgencyId> agencies, CertificateKind kind, Instant now) {
        Map<AgencyId, List<CertificateId>> found = new HashMap<>();
        jdbc.sql("select c.agency, c.id " + JOINED + """
                        where c.agency = any(:agencies) and c.kind = :kind and r.certificate is null
                          and c.valid_from <= :now and c.valid_until > :now order by c.id desc""")
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(Long[]::new))
                .param("kind", kind.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    found.computeIfAbsent(new AgencyId(row.getLong(1)), any -> new ArrayList<>())
                            .add(new CertificateId(row.getLong(2)));
                });
        return found;
    }

    /** An official's certificates that hold now and whose keys are kept here, the newest first. */
    public List<CertificateView> of(OfficialId official, Instant now) {
        return jdbc.sql(COLUMNS + JOINED + """
                        where c.official = :official and c.kind = 'OFFICIAL' and c.key_here and r.certificate is null
                          and c.valid_from <= :now and c.valid_until > :now order by c.id desc limit 20""")
                .param("official", official.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> view(row))
                .list();
    }

    /** How many certificates end within the time of warning. */
    public long ending(Instant now) {
        CertificateQuery ending = new CertificateQuery("", null, CertificateState.ENDING, null, now);
        return bound("select count(*) " + FOUND, ending).query(Long.class).single();
    }

    /** The certificate itself, in DER. */
    public byte[] encoded(CertificateId id) {
        return jdbc.sql("select der from signing.certificate where id = ?")
                .param(id.value())
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /** The certificate and those above it, up to the root. */
    public List<X509Certificate> chain(CertificateId id) {
        List<X509Certificate> chain = new ArrayList<>();
        CertificateId at = id;
        while (at != null) {
            chain.add(parse(encoded(at)));
            at = find(at).map(CertificateView::issuer).orElse(null);
        }
        return List.copyOf(chain);
    }

    /** All certificates of the authority itself, the newest first. */
    public List<CertificateView> authority() {
        return jdbc.sql(COLUMNS + JOINED + "where c.kind in ('ROOT', 'ISSUING') order by c.id desc")
                .query((row, number) -> view(row))
                .list();
    }

    /** How many certificates the authority itself has: as none is ever changed or deleted, the same number means the same ones. */
    public long authorityCount() {
        return jdbc.sql("select count(*) from signing.certificate where kind in ('ROOT', 'ISSUING')")
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(String sql, CertificateQuery query) {
        return jdbc.sql(sql)
                .param("text", Fold.fold(query.text()))
                .param("kind", query.kind() == null ? "" : query.kind().name())
                .param("state", query.state() == null ? "" : query.state().name())
                .param("everybody", query.agencies() == null)
                .param(
                        "agencies",
                        query.agencies() == null
                                ? new Long[0]
                                : query.agencies().stream().map(AgencyId::value).toArray(Long[]::new))
                .param("now", query.now().atOffset(ZoneOffset.UTC))
                .param("soon", query.now().plus(CertificateView.WARNING).atOffset(ZoneOffset.UTC));
    }

    private static CertificateView view(ResultSet row) throws SQLException {
        Instant revoked = instant(row, "revoked_at");
        return new CertificateView(
                new CertificateId(row.getLong("id")),
                CertificateKind.valueOf(row.getString("kind")),
                row.getLong("agency") == 0 ? null : new AgencyId(row.getLong("agency")),
                row.getString("name"),
                row.getString("serial"),
                row.getString("sha256"),
                row.getBoolean("key_here"),
                Objects.requireNonNull(instant(row, "valid_from")),
                Objects.requireNonNull(instant(row, "valid_until")),
                id(row, "issuer"),
                id(row, "replaces"),
                revoked == null
                        ? null
                        : new CertificateView.Revocation(
                                RevocationReason.valueOf(row.getString("reason")), revoked, row.getString("note")),
                person(row));
    }

    private static @Nullable CertifiedPerson person(ResultSet row) throws SQLException {
        long official = row.getLong("official");
        return official == 0
                ? null
                : new CertifiedPerson(
                        new OfficialId(official), new PositionId(row.getLong("position")), row.getString("title"));
    }

    private static @Nullable CertificateId id(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return value == 0 ? null : new CertificateId(value);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static X509Certificate parse(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }
}
