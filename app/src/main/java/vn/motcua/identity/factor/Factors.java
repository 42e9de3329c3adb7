package vn.motcua.identity.factor;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyTree;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.Account;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;

/** What accounts could show, and how much of it they have to. */
@Component
public class Factors {

    private final JdbcClient jdbc;
    private final AgencyTree tree;
    private final Clock clock;

    Factors(JdbcClient jdbc, AgencyTree tree, Clock clock) {
        this.jdbc = jdbc;
        this.tree = tree;
        this.clock = clock;
    }

    /** What the account could show. */
    public Held of(AccountId account) {
        return jdbc.sql("""
                        select exists (select from identity.password where account = :account) as password,
                            exists (select from identity.totp where account = :account and secret is not null) as totp,
                            (select count(*) from identity.passkey where account = :account) as passkeys,
                            (select count(*) from identity.recovery_code where account = :account and used_at is null) as codes""")
                .param("account", account.value())
                .query((row, number) -> new Held(
                        row.getBoolean("password"),
                        row.getBoolean("totp"),
                        row.getInt("passkeys"),
                        row.getInt("codes")))
                .single();
    }

    /** How much the account has to show. */
    public Demand demand(Account account, Held held) {
        if (account.kind() != AccountKind.OFFICIAL) return held.second() ? Demand.TWO_FACTORS : Demand.ONE_FACTOR;
        return totpAllowed(account.agency()) ? Demand.TWO_FACTORS : Demand.PASSKEY;
    }

    /** True unless the agency, or one above it, takes passkeys only. */
    public boolean totpAllowed(@Nullable AgencyId agency) {
        return Optional.ofNullable(agency).map(this::forbidden).map(no -> !no).orElse(true);
    }

    /** The agency's own rule, whatever stands above it. */
    public AgencyRule ownRule(AgencyId agency) {
        boolean forbids = jdbc.sql(
                        "select exists (select from identity.agency_rule where agency = :agency and not totp_allowed)")
                .param("agency", agency.value())
                .query(Boolean.class)
                .single();
        return forbids ? AgencyRule.PASSKEYS_ONLY : AgencyRule.TWO_FACTORS;
    }

    private boolean forbidden(AgencyId agency) {
        List<Long> chain = Stream.concat(
                        Stream.of(agency),
                        tree.above(agency, AsOf.today(clock)).stream().map(AgencyView::id))
                .map(AgencyId::value)
                .toList();
        return jdbc.sql(
                        "select exists (select from identity.agency_rule where agency = any(:chain) and not totp_allowed)")
                .param("chain", chain.toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }
}
