package vn.motcua.certifiedcopy.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.kernel.blob.BlobId;
import vn.motcua.kernel.blob.BlobOwner;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.kernel.blob.NamedBlobs;

/** The pages of copies that are not certified yet, and whose contents are still needed. */
@Component
@Transactional(readOnly = true)
public class CopyPages implements BlobOwner {

    private final JdbcClient jdbc;
    private final Blobs blobs;

    CopyPages(JdbcClient jdbc, Blobs blobs) {
        this.jdbc = jdbc;
        this.blobs = blobs;
    }

    /** In their order; none once the copy is certified, refused or cancelled. */
    public List<CopyPage> of(CopyId copy) {
        return jdbc.sql("select * from certifiedcopy.page where copy = ? order by place")
                .param(copy.value())
                .query((row, number) -> new CopyPage(
                        row.getLong("id"),
                        row.getInt("place"),
                        BlobId.of(row.getBytes("content")),
                        row.getLong("bytes"),
                        row.getInt("width"),
                        row.getInt("height"),
                        row.getBoolean("grey"),
                        row.getInt("turn"),
                        row.getObject("ticked_at") != null))
                .list();
    }

    /** One of them. */
    public Optional<CopyPage> find(CopyId copy, long page) {
        return of(copy).stream().filter(one -> one.id() == page).findFirst();
    }

    /** Its picture. */
    public InputStream open(CopyPage page) throws IOException {
        return blobs.open(page.content()).orElseThrow(() -> new IOException("content is gone"));
    }

    @Override
    public Set<BlobId> named(Collection<BlobId> among) {
        return NamedBlobs.of(jdbc, """
                        select content from certifiedcopy.page where content = any(:among)
                        union select content from certifiedcopy.copy where content = any(:among)""", among);
    }
}
