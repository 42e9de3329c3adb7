package vn.motcua.dossier.reuse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.Agencies;
import vn.motcua.dossier.DossierId;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.kernel.job.SetAside;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.EntryOrigin;
import vn.motcua.vault.KeepEntry;
import vn.motcua.vault.NewEntry;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;

/**
 * Lays results that are there into the stores of those who applied: what an account applied for into that account's, what was received at the counter into that of the
 * applicant's number, unless that number is known under another name: then it is kept aside until somebody at the desk has looked. Entry and row are one transaction, so what is set aside meanwhile
 * goes nowhere.
 */
@Component
public class KeepResults {

    private static final Logger log = LoggerFactory.getLogger(KeepResults.class);
    private static final int BATCH = 50;

    private final SetAside<Long> refused;
    private final JdbcClient jdbc;
    private final Intake intake;
    private final ProvenOwner owner;
    private final Stores stores;
    private final KeepEntry keep;
    private final TellAside tell;
    private final Agencies agencies;
    private final TransactionTemplate transaction;
    private final Messages messages;
    private final Clock clock;

    KeepResults(
            JdbcClient jdbc,
            Intake intake,
            ProvenOwner owner,
            Stores stores,
            KeepEntry keep,
            TellAside tell,
            Agencies agencies,
            TransactionTemplate transaction,
            Messages messages,
            Clock clock) {
        this.jdbc = jdbc;
        this.intake = intake;
        this.owner = owner;
        this.stores = stores;
        this.keep = keep;
        this.tell = tell;
        this.agencies = agencies;
        this.transaction = transaction;
        this.messages = messages;
        this.clock = clock;
        this.refused = new SetAside<>(clock);
    }

    /** A result that waits. */
    private record Waiting(
            long id,
            DossierId dossier,
            String code,
            String kind,
            String name,
            String number,
            LocalDate issued,
            @Nullable LocalDate until,
            UUID file,
            String fileName,
            AgencyId agency,
            @Nullable UUID account,
            String applicant,
            String applicantName,
            boolean sealed) {

        static Waiting of(ResultSet row, int place) throws SQLException {
            return new Waiting(
                    row.getLong("id"),
                    new DossierId(row.getLong("dossier")),
                    row.getString("dossier_code"),
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("number"),
                    row.getObject("issued_on", LocalDate.class),
                    row.getObject("valid_until", LocalDate.class),
                    row.getObject("file", UUID.class),
                    row.getString("file_name"),
                    new AgencyId(row.getLong("agency")),
                    row.getObject("account", UUID.class),
                    row.getString("applicant"),
                    row.getString("applicant_name"),
                    row.getBoolean("sealed"));
        }

        @Override
        public String toString() {
            return "result " + id; // never a person in a log
        }
    }

    @Scheduled(
            fixedDelayString = "${motcua.dossier.results-kept-every:5s}",
            initialDelayString = "${motcua.dossier.results-kept-every:5s}")
    void sweep() {
        all();
    }

    /** Lays all that waits into stores; how many were. */
    public int all() {
        return Actors.as(Actor.SYSTEM, () -> {
            int kept = 0;
            for (Waiting one : waiting()) if (kept(one)) kept++;
            return kept;
        });
    }

    private List<Waiting> waiting() {
        return jdbc.sql("""
                        select r.id, r.dossier, d.code as dossier_code, r.code, r.name, r.number, r.issued_on, r.valid_until, r.file, r.file_name, r.sealed_at is not null as sealed, d.agency, d.account,
                            coalesce(c.applicant ->> 'number', '') as applicant,
                            coalesce(c.applicant ->> 'name', '') as applicant_name
                        from dossier.result r join dossier.dossier d on d.id = r.dossier join dossier.content c on c.dossier = d.id
                        where r.kept_at is null and r.aside_at is null and r.replaced_at is null and r.revoked_at is null and d.status in (:ready, :returned) and r.id <> all(:refused)
                        order by r.id limit :most""")
                .param("ready", NationalStatus.RESULT_READY.code())
                .param("returned", NationalStatus.RETURNED.code())
                .param("refused", refused.now().toArray(Long[]::new))
                .param("most", BATCH)
                .query(Waiting::of)
                .list();
    }

    private boolean kept(Waiting one) {
        try {
            if (one.account() == null && owner.strangers(one.applicant(), one.applicantName())) {
                transaction.executeWithoutResult(status -> aside(one));
                return false;
            }
            return Boolean.TRUE.equals(transaction.execute(status -> {
                if (!mine(one)) return false; // set aside meanwhile, or another node has it
                Optional<Store> store = store(one);
                store.ifPresent(to -> lies(one, to, lay(to, one)));
                return store.isPresent();
            }));
        } catch (RuntimeException e) {
            refused.add(one.id());
            log.error("{} did not go into a store; it is tried again", one, e);
            return false;
        }
    }

    private Optional<Store> store(Waiting one) {
        UUID account = one.account();
        if (account != null) return Optional.of(stores.of(new AccountId(account)));
        return OwnerNumber.of(one.applicant()).map(stores::of);
    }

    private EntryId lay(Store store, Waiting one) {
        FileId file = new FileId(one.file());
        FileType type = intake.find(file).flatMap(IntakeFile::type).orElse(FileType.UNKNOWN);
        String issuer = agencies.called(List.of(one.agency()), Language.VI).getOrDefault(one.agency(), "");
        return keep.run(
                store,
                new NewEntry(
                        one.kind(),
                        title(one),
                        one.number(),
                        issuer,
                        one.agency(),
                        one.issued(),
                        one.until(),
                        EntryOrigin.RESULT_OF_DOSSIER,
                        "dossier.result:" + one.id(),
                        one.fileName(),
                        type),
                () -> intake.open(file));
    }

    /** One that nobody signed says so wherever it is used again. */
    private String title(Waiting one) {
        return one.sealed() ? one.name() : messages.text(Language.VI, "dossier.result.unsigned", one.name());
    }

    /** Unless somebody put number or name right since they were read. */
    private void aside(Waiting one) {
        int aside = jdbc.sql("""
                        update dossier.result r set aside_at = :now from dossier.content c
                        where r.id = :id and r.kept_at is null and r.aside_at is null and r.replaced_at is null and r.revoked_at is null and c.dossier = r.dossier
                            and coalesce(c.applicant ->> 'number', '') = :number and coalesce(c.applicant ->> 'name', '') = :name""")
                .param("now", now())
                .param("id", one.id())
                .param("number", one.applicant())
                .param("name", one.applicantName())
                .update();
        if (aside == 0) return;
        log.warn("{} goes into no store: the number is known under another name", one);
        tell.run(one.dossier(), one.code(), one.agency(), one.number());
    }

    /** True if it counts and waits still; it waits no more. */
    private boolean mine(Waiting one) {
        return jdbc.sql("""
                                update dossier.result set kept_at = ?
                                where id = ? and kept_at is null and aside_at is null and replaced_at is null and revoked_at is null""").params(now(), one.id()).update() == 1;
    }

    private void lies(Waiting one, Store store, EntryId entry) {
        jdbc.sql("update dossier.result set kept_owner = ?, kept_entry = ? where id = ?")
                .params(store.owner(), entry.value(), one.id())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
