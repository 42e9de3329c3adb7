package vn.motcua.vault.share;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.Store;
import vn.motcua.vault.VaultEntries;
import vn.motcua.vault.VaultRefusal;
import vn.motcua.vault.look.LookGround;
import vn.motcua.vault.look.LookKind;
import vn.motcua.vault.look.NoteLook;
import vn.motcua.vault.look.Reason;

/** Opens an entry by a link: counted in one statement, so that no two take the last opening, and noted for the owner. */
@Component
public class OpenShare {

    private final JdbcClient jdbc;
    private final Shares shares;
    private final VaultEntries entries;
    private final NoteLook note;
    private final Clock clock;

    OpenShare(JdbcClient jdbc, Shares shares, VaultEntries entries, NoteLook note, Clock clock) {
        this.jdbc = jdbc;
        this.shares = shares;
        this.entries = entries;
        this.note = note;
        this.clock = clock;
    }

    /** What the link leads to; nothing is counted. */
    @Transactional(readOnly = true)
    public EntryView look(ShareView share) {
        return entries.find(new Store(List.of(share.owner())), share.entry())
                .filter(entry -> entry.state().opens())
                .orElseThrow(VaultRefusal.NO_SUCH_SHARE::because);
    }

    /** Counts an opening and gives the entry. */
    @Transactional
    public EntryView run(String token) {
        ShareView share = shares.open(token, clock.instant()).orElseThrow(VaultRefusal.NO_SUCH_SHARE::because);
        int counted = jdbc.sql("""
                        update vault.share set opened = opened + 1
                        where owner = ? and id = ? and ended_at is null and opened < most and until > ?""")
                .params(share.owner(), share.id(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (counted == 0) throw VaultRefusal.NO_SUCH_SHARE.because();
        EntryView entry = look(share);
        note.run(entry, LookKind.SHARED, new Reason(null, "", "", "", LookGround.OWNER, share.purpose()));
        return entry;
    }
}
