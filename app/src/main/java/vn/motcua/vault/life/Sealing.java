package vn.motcua.vault.life;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.vault.Store;
import vn.motcua.vault.VaultRefusal;
import vn.motcua.vault.seal.Owners;

/** Seals a store whose owner died, and opens it again if that was a mistake; in the caller's transaction. */
@Component
class Sealing {

    private final JdbcClient jdbc;
    private final Owners owners;
    private final Clock clock;

    Sealing(JdbcClient jdbc, Owners owners, Clock clock) {
        this.jdbc = jdbc;
        this.owners = owners;
        this.clock = clock;
    }

    /** Links and consents end, and so do passes that were given; of what is joined meanwhile, too. */
    void seal(Store found) {
        Store store = held(found);
        move(store, "OPEN", "SEALED", VaultRefusal.SEALED_ALREADY);
        UUID[] owners = owners(store);
        jdbc.sql("update vault.share set ended_at = ? where owner = any(?) and ended_at is null")
                .params(now(), owners)
                .update();
        jdbc.sql("""
                        update vault.consent set state = 'WITHDRAWN', answered_at = coalesce(answered_at, ?)
                        where owner = any(?) and state in ('ASKED', 'GIVEN')""").params(now(), owners).update();
        jdbc.sql("delete from vault.file_pass where owner = any(?)")
                .param(owners)
                .update();
    }

    /** Whoever was admitted while it was sealed reads nothing any more, nor do passes that were given. */
    void unseal(Store found) {
        Store store = held(found);
        move(store, "SEALED", "OPEN", VaultRefusal.NOT_SEALED);
        UUID[] owners = owners(store);
        jdbc.sql("update vault.heir set ended_at = ? where owner = any(?) and ended_at is null")
                .params(now(), owners)
                .update();
        jdbc.sql("delete from vault.file_pass where owner = any(?) and by_decision")
                .param(owners)
                .update();
    }

    /** The store with all that was joined to it until now; nothing is joined to it before this transaction ends. */
    private Store held(Store store) {
        owners.hold(store.owner());
        List<UUID> all = new ArrayList<>(List.of(store.owner()));
        all.addAll(owners.joinedTo(store.owner()));
        return new Store(all);
    }

    private void move(Store store, String from, String to, VaultRefusal otherwise) {
        int moved = jdbc.sql("update vault.owner set state = ? where id = any(?) and state = ?")
                .params(to, owners(store), from)
                .update();
        if (moved == 0) throw otherwise.because();
    }

    private static UUID[] owners(Store store) {
        return store.owners().toArray(UUID[]::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
