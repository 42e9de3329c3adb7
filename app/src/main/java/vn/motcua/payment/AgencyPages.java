package vn.motcua.payment;

import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;

/** Lists of what belongs to agencies, a page at a time. */
public final class AgencyPages {

    private AgencyPages() {}

    /**
     * A page.
     *
     * @param nation true if whose it is does not matter
     * @param within whose it may be
     * @param count how many there are: its SQL names {@code :nation} and {@code :agencies}
     * @param rows which they are: the same, with {@code :size} and {@code :offset}
     */
    public static <T> Slice<T> of(
            JdbcClient jdbc,
            boolean nation,
            Set<AgencyId> within,
            Paging paging,
            String count,
            String rows,
            RowMapper<T> view) {
        Long[] agencies = within.stream().map(AgencyId::value).toArray(Long[]::new);
        long total = jdbc.sql(count)
                .param("nation", nation)
                .param("agencies", agencies)
                .query(Long.class)
                .single();
        return new Slice<>(
                jdbc.sql(rows)
                        .param("nation", nation)
                        .param("agencies", agencies)
                        .param("size", paging.size())
                        .param("offset", paging.offset())
                        .query(view)
                        .list(),
                paging,
                total);
    }
}
