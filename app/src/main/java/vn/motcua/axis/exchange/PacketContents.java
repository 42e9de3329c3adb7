package vn.motcua.axis.exchange;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.blob.BlobId;
import vn.motcua.kernel.blob.BlobOwner;

/** Says which contents are packets' own, so that they stay. */
@Component
class PacketContents implements BlobOwner {

    private final JdbcClient jdbc;

    PacketContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<BlobId> named(Collection<BlobId> among) {
        return jdbc.sql("select distinct sha256 from axis.packet where sha256 = any(:ids) and content_gone_at is null")
                .param("ids", among.stream().map(BlobId::hash).toArray(byte[][]::new))
                .query((row, number) -> BlobId.of(row.getBytes(1)))
                .set();
    }
}
