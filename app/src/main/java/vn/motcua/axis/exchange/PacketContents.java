package vn.motcua.axis.exchange;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.blob.BlobId;
import vn.motcua.kernel.blob.BlobOwner;
import vn.motcua.kernel.blob.NamedBlobs;

/** Says which contents are packets' own, so that they stay. */
@Component
class PacketContents implements BlobOwner {

    private final JdbcClient jdbc;

    PacketContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<BlobId> named(Collection<BlobId> among) {
        return NamedBlobs.of(
                jdbc,
                "select distinct sha256 from axis.packet where sha256 = any(:among) and content_gone_at is null",
                among);
    }
}
