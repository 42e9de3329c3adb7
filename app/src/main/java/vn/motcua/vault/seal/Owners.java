package vn.motcua.vault.seal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.seal.Seals;
import vn.motcua.kernel.AccountId;
import vn.motcua.vault.OwnerKind;
import vn.motcua.vault.OwnerNumber;

/** Owners of stores. Neither number nor account is kept: a keyed digest finds the row, and without the master key nobody can test a guess. */
@Component
public class Owners {

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Clock clock;

    Owners(JdbcClient jdbc, Seals seals, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
    }

    /** Whoever has this number, if anything was ever laid down for them. */
    public Optional<UUID> find(OwnerNumber number) {
        return find(digest(number));
    }

    /** The account's own that were not joined to a number. */
    public List<UUID> unjoined(AccountId account) {
        return jdbc.sql("select id from vault.owner where digest in (:digests) and joined is null")
                .param("digests", List.of(digest(account, ""), digest(account, "apart")))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** The same; made where there is none. Two at once make one. */
    public UUID findOrMake(OwnerNumber number) {
        return findOrMake(number.kind(), digest(number));
    }

    /** The same; made where there is none. */
    public UUID findOrMake(AccountId account) {
        return findOrMake(OwnerKind.ACCOUNT, digest(account, ""));
    }

    /** Another one of the account, for what comes after its verification was taken back. */
    public UUID apart(AccountId account) {
        return findOrMake(OwnerKind.ACCOUNT, digest(account, "apart"));
    }

    /** To whom an owner was joined. */
    public Optional<UUID> joined(UUID owner) {
        return jdbc.sql("select joined from vault.owner where id = ? and joined is not null")
                .param(owner)
                .query(UUID.class)
                .optional();
    }

    /** Those that were joined to an owner. */
    public List<UUID> joinedTo(UUID owner) {
        return jdbc.sql("select id from vault.owner where joined = ? order by made_at")
                .param(owner)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Holds an owner until the end of the transaction, so that joining, sealing and erasing come one after the other; false if it was erased. */
    public boolean hold(UUID main) {
        return jdbc.sql("select id from vault.owner where id = ? and wrapped is not null for update")
                .param(main)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Joins one to another, with all that was joined to it; false if it was joined before, or one of them was erased. */
    public boolean join(UUID main, UUID own) {
        if (!hold(main)) return false;
        boolean joined = jdbc.sql(
                                "update vault.owner set joined = ? where id = ? and joined is null and wrapped is not null and id <> ?")
                        .params(main, own, main)
                        .update()
                == 1;
        if (joined)
            jdbc.sql("update vault.owner set joined = ? where joined = ?")
                    .params(main, own)
                    .update();
        return joined;
    }

    /** An account's own, made where there is none, marked as taken over: what is still on its way to it follows to whomever it is joined to. */
    public UUID taken(AccountId kept) {
        UUID own = findOrMake(kept);
        jdbc.sql("update vault.owner set taken = true where id = ?").param(own).update();
        return own;
    }

    /** To whom an account's own went, if whoever has the number took the account over. */
    public Optional<UUID> takenBy(AccountId account) {
        return jdbc.sql("select joined from vault.owner where digest = ? and taken and joined is not null")
                .param(digest(account, ""))
                .query(UUID.class)
                .optional();
    }

    /** Closes what was joined to somebody dead, with its links: it is as sealed as theirs. */
    public void sealWith(UUID main, UUID own) {
        int sealed = jdbc.sql("""
                        update vault.owner set state = 'SEALED' where id = ? and state = 'OPEN'
                            and exists (select from vault.owner m where m.id = ? and m.state = 'SEALED')""").params(own, main).update();
        if (sealed == 0) return;
        jdbc.sql("update vault.share set ended_at = ? where owner = ? and ended_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), own)
                .update();
    }

    /**
     * Destroys an owner's key and lets nothing find the owner any more, so that whoever it was begins anew; if the store was sealed, the new one is from its first day. False if it was done
     * before. The row is locked against whatever would be laid down for it.
     */
    public boolean erase(UUID owner) {
        record Before(OwnerKind kind, byte[] digest, boolean sealed) {}
        Optional<Before> before = jdbc.sql("""
                        select kind, digest, state from vault.owner where id = ? and wrapped is not null for update""")
                .param(owner)
                .query((row, number) -> new Before(
                        OwnerKind.valueOf(row.getString("kind")),
                        row.getBytes("digest"),
                        row.getString("state").equals("SEALED")))
                .optional();
        if (before.isEmpty()) return false;
        jdbc.sql("update vault.owner set wrapped = null, state = 'ERASED', digest = ?, joined = null where id = ?")
                .params(OwnerKeys.fresh(), owner)
                .update();
        if (before.get().sealed() && before.get().kind() != OwnerKind.ACCOUNT)
            jdbc.sql("update vault.owner set state = 'SEALED' where id = ?")
                    .param(findOrMake(before.get().kind(), before.get().digest()))
                    .update();
        return true;
    }

    private Optional<UUID> find(byte[] digest) {
        return jdbc.sql("select id from vault.owner where digest = ?")
                .param(digest)
                .query(UUID.class)
                .optional();
    }

    private UUID findOrMake(OwnerKind kind, byte[] digest) {
        return find(digest).orElseGet(() -> {
            UUID id = UUID.randomUUID();
            jdbc.sql("""
                            insert into vault.owner (id, digest, kind, wrapped, made_at) values (:id, :digest, :kind, :wrapped, :now)
                            on conflict (digest) do nothing""")
                    .param("id", id)
                    .param("digest", digest)
                    .param("kind", kind.name())
                    .param("wrapped", seals.seal(HexFormat.of().formatHex(OwnerKeys.fresh()), OwnerKeys.place(id)))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return find(digest).orElseThrow();
        });
    }

    private byte[] digest(OwnerNumber number) {
        return seals.digest("vault.owner", number.kind() + ":" + number.number());
    }

    private byte[] digest(AccountId account, String which) {
        return seals.digest("vault.account", account + which);
    }
}
