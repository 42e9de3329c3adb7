package vn.motcua.kernel.blob;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a {@link BlobOwner} asks its tables. */
public final class NamedBlobs {

    private NamedBlobs() {}

    /**
     * Those of these contents that rows name.
     *
     * @param sql selects the hashes that are named, once or more often, among {@code :among}
     */
    public static Set<BlobId> of(JdbcClient jdbc, String sql, Collection<BlobId> among) {
        return jdbc.sql(sql)
                .param("among", among.stream().map(BlobId::hash).toArray(byte[][]::new))
                .query((row, number) -> BlobId.of(row.getBytes(1)))
                .set();
    }
}
