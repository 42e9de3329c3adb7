package vn.motcua.kernel.blob;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code kernel.blob}. */
@Component
class BlobRows {

    private final JdbcClient db;

    BlobRows(JdbcClient db) {
        this.db = db;
    }

    /** Inserts or renews rows, in the order of their hashes, and gives the places in use; the rows stay locked until the transaction ends. */
    Set<String> keep(Collection<StoredBlob> blobs) {
        return db
                .sql("""
                        insert into kernel.blob (sha256, length, bytes, place)
                        select sha256, length, bytes, place
                        from unnest(:hashes::bytea[], :lengths::bigint[], :bytes::bytea[], :places::text[])
                            as stored (sha256, length, bytes, place)
                        order by sha256
                        on conflict (sha256) do update set kept_at = now()
                        returning place
                        """)
                .param("hashes", blobs.stream().map(blob -> blob.id().hash()).toArray(byte[][]::new))
                .param("lengths", blobs.stream().map(StoredBlob::length).toArray(Long[]::new))
                .param("bytes", blobs.stream().map(StoredBlob::bytes).toArray(byte[][]::new))
                .param("places", blobs.stream().map(StoredBlob::place).toArray(String[]::new))
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /** Renews a row; false if there is none. */
    boolean renew(BlobId id) {
        return db.sql("update kernel.blob set kept_at = now() where sha256 = ?")
                        .param(id.hash())
                        .update()
                == 1;
    }

    Optional<Row> find(BlobId id) {
        return db.sql("select length, bytes, place from kernel.blob where sha256 = ?")
                .param(id.hash())
                .query((row, number) -> new Row(row.getLong(1), row.getBytes(2), row.getString(3)))
                .optional();
    }

    /** The next contents in the order of their hashes that nobody has kept since then. */
    List<BlobId> keptBefore(Instant time, byte[] after, int most) {
        return db.sql("""
                select sha256 from kernel.blob where sha256 > :after and kept_at < :time order by sha256 limit :most
                """)
                .param("after", after)
                .param("time", time.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> BlobId.of(row.getBytes(1)))
                .list();
    }

    /** Deletes rows that nobody has kept since then, not even while we looked; gives the places that are free now. */
    List<Gone> delete(Collection<BlobId> ids, Instant time) {
        return db.sql("""
                delete from kernel.blob where sha256 = any(:ids) and kept_at < :time returning length, place
                """)
                .param("ids", ids.stream().map(BlobId::hash).toArray(byte[][]::new))
                .param("time", time.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Gone(row.getLong(1), row.getString(2)))
                .list();
    }

    /** Of these places, the ones that some row names. */
    Set<String> placesNamed(Collection<String> among) {
        return db
                .sql("select place from kernel.blob where place = any(:places)")
                .param("places", among.toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** A row: bytes or place is there, not both. */
    record Row(
            long length, byte @Nullable [] bytes, @Nullable String place) {}

    /** A row that went. */
    record Gone(long length, @Nullable String place) {}
}
