package vn.motcua.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyTree;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.identity.grant.Roles;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;

/** Who may do something for an agency: so that work can be given to somebody who may do it. For one that ended that is nobody, whatever was granted there; whoever answers for it is asked for instead. */
@Component
@Transactional(readOnly = true)
public class PermissionHolders {

    private final JdbcClient jdbc;
    private final Roles roles;
    private final AgencyTree tree;
    private final Agencies agencies;
    private final Clock clock;
    private final boolean demo;

    PermissionHolders(
            JdbcClient jdbc,
            Roles roles,
            AgencyTree tree,
            Agencies agencies,
            Clock clock,
            @Value("${motcua.demo:false}") boolean demo) {
        this.jdbc = jdbc;
        this.roles = roles;
        this.tree = tree;
        this.agencies = agencies;
        this.clock = clock;
        this.demo = demo;
    }

    /**
     * An official who may.
     *
     * @param account the account
     * @param name the name
     */
    public record Holder(AccountId account, String name) {}

    /**
     * An official who may do something for an agency by a grant for that very agency.
     *
     * @param permission what
     */
    public record Holding(AccountId account, AgencyId agency, String permission) {}

    /** Who holds some of these permissions for some of these agencies now, by grants for these very agencies: those who work there. */
    public List<Holding> at(Collection<AgencyId> asked, Collection<String> permissions) {
        Long[] open = open(asked);
        List<Holding> holdings = new ArrayList<>();
        if (open.length == 0) return holdings;
        jdbc.sql("""
                        select distinct g.account, g.agency, g.permission, g.role from identity.permission_grant g join identity.account a on a.id = g.account
                        where g.agency = any(:agencies) and g.valid @> :now and (g.permission = any(:permissions) or g.role is not null)
                            and a.kind = 'OFFICIAL' and a.state = 'ACTIVE' and (not a.demo or :demo)""")
                .param("agencies", open)
                .param("permissions", permissions.toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("demo", demo)
                .query((row, number) -> {
                    String role = row.getString("role");
                    String own = row.getString("permission");
                    for (String permission : permissions)
                        if (permission.equals(own)
                                || role != null && roles.permissions(role).contains(permission))
                            holdings.add(new Holding(
                                    new AccountId(row.getObject("account", UUID.class)),
                                    new AgencyId(row.getLong("agency")),
                                    permission));
                    return number;
                })
                .list();
        return holdings.stream().distinct().toList();
    }

    /** The officials who serve the agency or one above it and hold the permission for it now, in the order of their given names. */
    public List<Holder> of(String permission, AgencyId agency) {
        AsOf today = AsOf.today(clock);
        List<AgencyId> chain = new ArrayList<>(List.of(agency));
        for (AgencyView above : tree.above(agency, today)) chain.add(above.id());
        return jdbc.sql("""
                        select distinct a.id, a.name, kernel.fold(regexp_replace(a.name, '^.* ', '')) as given
                        from identity.permission_grant g join identity.account a on a.id = g.account
                        where g.agency = any(:chain) and g.valid @> :now and (g.permission = :permission or g.role = any(:roles))
                            and a.kind = 'OFFICIAL' and a.state = 'ACTIVE' and (not a.demo or :demo)
                        order by given, a.name limit 200""")
                .param("chain", open(chain))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("permission", permission)
                .param(
                        "roles",
                        roles.names().stream()
                                .filter(role -> roles.permissions(role).contains(permission))
                                .toArray(String[]::new))
                .param("demo", demo)
                .query((row, number) ->
                        new Holder(new AccountId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    /** Those that did not end: what was granted for the others counts no more. */
    private Long[] open(Collection<AgencyId> asked) {
        Set<AgencyId> ended = agencies.closed(asked, AsOf.today(clock));
        return asked.stream()
                .filter(agency -> !ended.contains(agency))
                .map(AgencyId::value)
                .toArray(Long[]::new);
    }
}
