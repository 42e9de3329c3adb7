package vn.motcua.identity.mandate;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.NameKind;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.outside.Verifications;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;

/** Mandates as those whom they concern see them. */
@Component
@Transactional(readOnly = true)
public class Mandates {

    private static final String ORDER =
            " order by (state = 'REQUESTED') desc, asked_at desc, id limit :limit offset :offset";

    private final JdbcClient jdbc;
    private final AccountRepository accounts;
    private final Verifications verifications;
    private final MandateRows rows;

    Mandates(JdbcClient jdbc, AccountRepository accounts, Verifications verifications, MandateRows rows) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.verifications = verifications;
        this.rows = rows;
    }

    /** By which somebody acts, or asked to; what waits first. */
    public Slice<Mandate> heldBy(AccountId account, Paging paging) {
        String found = " from identity.mandate where representative = :account";
        return slice(
                jdbc.sql("select *" + found + ORDER).param("account", account.value()),
                jdbc.sql("select count(*)" + found).param("account", account.value()),
                paging);
    }

    /** By which others act for somebody, or ask to; what waits for them first. */
    public Slice<Mandate> givenBy(AccountId account, Paging paging) {
        List<byte[]> numbers = proven(account) ? numbers(account) : List.of(new byte[0]);
        String found =
                " from identity.mandate where (represented = :account or (state = 'REQUESTED' and asked_digest in (:numbers)))";
        return slice(
                jdbc.sql("select *" + found + ORDER)
                        .param("account", account.value())
                        .param("numbers", numbers),
                jdbc.sql("select count(*)" + found)
                        .param("account", account.value())
                        .param("numbers", numbers),
                paging);
    }

    /** That an office confirmed, the latest first. */
    public Slice<Mandate> confirmedAt(AgencyId agency, Paging paging) {
        String found = " from identity.mandate where agency = :agency";
        return slice(
                jdbc.sql("select *" + found + " order by asked_at desc, id limit :limit offset :offset")
                        .param("agency", agency.value()),
                jdbc.sql("select count(*)" + found).param("agency", agency.value()),
                paging);
    }

    /** One, whoever it concerns. */
    public Optional<Mandate> find(UUID id) {
        return jdbc.sql("select * from identity.mandate where id = ?")
                .param(id)
                .query(rows.mandate)
                .optional();
    }

    /** True if the account is, or was asked to be, the one who is represented. */
    public boolean concerns(Mandate mandate, AccountId account) {
        if (mandate.represented() != null) return mandate.represented().equals(account);
        return mandate.state() == MandateState.REQUESTED
                && proven(account)
                && numbersOf(account).map(SignInName::value).anyMatch(mandate.asked()::equals);
    }

    /** What was done with it, in order. */
    public List<MandateActView> acts(UUID id) {
        return jdbc.sql("select act, at, account from identity.mandate_act where mandate = ? order by number")
                .param(id)
                .query((row, number) -> {
                    UUID by = row.getObject("account", UUID.class);
                    return new MandateActView(
                            MandateAct.valueOf(row.getString("act")),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            by == null ? null : new AccountId(by));
                })
                .list();
    }

    /** True unless it is a citizen who merely says that the number is theirs: they are not shown who asks its owner. Bodies cannot be verified yet. */
    private boolean proven(AccountId account) {
        return verifications.of(account).isPresent()
                || accounts.find(account)
                        .filter(one -> one.kind() != AccountKind.CITIZEN)
                        .isPresent();
    }

    /** The digests of the numbers of an account; of nothing if it has none. */
    private List<byte[]> numbers(AccountId account) {
        List<byte[]> digests = numbersOf(account).map(accounts::digest).toList();
        return digests.isEmpty() ? List.of(new byte[0]) : digests;
    }

    private Stream<SignInName> numbersOf(AccountId account) {
        return accounts.names(account).stream()
                .filter(name -> name.kind() == NameKind.CITIZEN_NUMBER || name.kind() == NameKind.TAX_CODE);
    }

    private Slice<Mandate> slice(JdbcClient.StatementSpec items, JdbcClient.StatementSpec count, Paging paging) {
        return new Slice<>(
                items.param("limit", paging.size())
                        .param("offset", paging.offset())
                        .query(rows.mandate)
                        .list(),
                paging,
                count.query(Long.class).single());
    }
}
