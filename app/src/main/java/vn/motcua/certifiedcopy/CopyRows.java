package vn.motcua.certifiedcopy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import vn.motcua.kernel.AgencyId;

/** Reads copies from rows. */
final class CopyRows {

    static final RowMapper<CertifiedCopy> COPY = (row, number) -> copy(row);

    private CopyRows() {}

    private static CertifiedCopy copy(ResultSet row) throws SQLException {
        AgencyId agency = new AgencyId(row.getLong("agency"));
        String ground = row.getString("ground");
        String dossier = row.getString("dossier");
        return new CertifiedCopy(
                new CopyId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                agency,
                CopyState.valueOf(row.getString("state")),
                new Asker(
                        row.getString("person_number"),
                        row.getString("person_name"),
                        row.getString("phone"),
                        row.getString("email")),
                new Original(
                        row.getString("title"),
                        row.getString("issuer"),
                        row.getString("paper_number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)),
                dossier == null ? "" : dossier,
                Objects.requireNonNull(instant(row, "begun_at")),
                row.getString("officer"),
                row.getInt("pages"),
                row.getLong("fee"),
                instant(row, "compared_at"),
                row.getBytes("digest") == null ? "" : HexFormat.of().formatHex(row.getBytes("digest")),
                row.getLong("paid"),
                row.getString("code") == null ? null : new CheckCode(row.getString("code")),
                row.getString("returned"),
                ground == null ? null : RefusalGround.valueOf(ground),
                row.getString("reason"),
                instant(row, "ended_at"),
                row.getObject("certified_at") == null ? null : attestation(agency, row));
    }

    private static CertifiedCopy.Attestation attestation(AgencyId agency, ResultSet row) throws SQLException {
        return new CertifiedCopy.Attestation(
                new RegisterNumber(agency, row.getInt("year"), row.getInt("number")),
                Objects.requireNonNull(row.getObject("certified_on", LocalDate.class)),
                Objects.requireNonNull(instant(row, "certified_at")),
                row.getString("signer"),
                row.getString("signer_words"),
                new CheckCode(row.getString("code")),
                HexFormat.of().formatHex(row.getBytes("content")),
                row.getLong("bytes"),
                row.getLong("signer_certificate"),
                row.getLong("seal_certificate"),
                instant(row, "kept_at"),
                row.getObject("kept_entry", UUID.class),
                instant(row, "issued_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
