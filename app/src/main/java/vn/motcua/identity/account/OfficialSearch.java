package vn.motcua.identity.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.seal.Seals;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.text.Fold;

/** Looks officials' accounts up, for those who administer them. */
@Component
@Transactional(readOnly = true)
public class OfficialSearch {

    /** A demo account is closed wherever the demo nation is not shown, as {@link AccountRepository} has it. */
    private static final String FOUND = """
            from identity.account a
                left join identity.sign_in_name n on n.account = a.id and n.kind = 'OFFICIAL'
                cross join lateral (select case when a.demo and not :demo then 'DISABLED' else a.state end as shown) s
            where a.kind = 'OFFICIAL' and (:everywhere or a.agency = any(:agencies))
                and (:text = '' or a.folded like '%' || :folded || '%' or n.digest = :digest)
                and (:state = '' or s.shown = :state)
            """;

    private final JdbcClient jdbc;
    private final AccountRepository accounts;
    private final Seals seals;
    private final boolean demo;

    OfficialSearch(
            JdbcClient jdbc, AccountRepository accounts, Seals seals, @Value("${motcua.demo:false}") boolean demo) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.seals = seals;
        this.demo = demo;
    }

    /** Those that are looked for, in the order of their given names. */
    public Slice<OfficialLine> find(OfficialQuery query, Paging paging) {
        List<OfficialLine> lines = bound(
                        "select a.id, a.name, a.agency, n.sealed, s.shown " + FOUND
                                + "order by kernel.fold(regexp_replace(a.name, '^.* ', '')), a.folded, a.id limit :limit offset :offset",
                        query)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> line(row))
                .list();
        long total = bound("select count(*) " + FOUND, query).query(Long.class).single();
        return new Slice<>(lines, paging, total);
    }

    private JdbcClient.StatementSpec bound(String statement, OfficialQuery query) {
        return jdbc.sql(statement)
                .param("demo", demo)
                .param("everywhere", query.agencies() == null)
                .param("agencies", array(query.agencies()))
                .param("text", query.text())
                .param("folded", Fold.fold(query.text()))
                .param("digest", accounts.digest(SignInName.of(query.text())))
                .param("state", query.state() == null ? "" : query.state().name());
    }

    private OfficialLine line(ResultSet row) throws SQLException {
        AccountId id = new AccountId(row.getObject("id", UUID.class));
        byte[] sealed = row.getBytes("sealed");
        long agency = row.getLong("agency");
        return new OfficialLine(
                id,
                row.getString("name"),
                sealed == null ? "" : seals.open(sealed, "sign_in_name.sealed:" + id),
                AccountState.valueOf(row.getString("shown")),
                agency == 0 ? null : new AgencyId(agency));
    }

    private static Long[] array(@Nullable Set<AgencyId> agencies) {
        return agencies == null
                ? new Long[0]
                : agencies.stream().map(AgencyId::value).toArray(Long[]::new);
    }
}
