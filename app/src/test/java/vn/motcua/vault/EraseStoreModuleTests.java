package vn.motcua.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.account.NameKind;
import vn.motcua.identity.account.SignInName;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.testing.ModuleTest;
import vn.motcua.vault.life.Heirs;
import vn.motcua.vault.look.LookGround;
import vn.motcua.vault.look.LookKind;
import vn.motcua.vault.look.Looks;
import vn.motcua.vault.look.NoteLook;
import vn.motcua.vault.look.ObjectToLook;
import vn.motcua.vault.look.ObjectionView;
import vn.motcua.vault.look.Objections;
import vn.motcua.vault.look.Reason;

/** Erasing one store: offices go on reading everybody else's, nothing of it is left, and whoever it was begins anew. */
@ModuleTest
class EraseStoreModuleTests {

    private static final AgencyId OFFICE = new AgencyId(880_001);

    private static final AgencyId UNREAD = new AgencyId(880_002);

    @Autowired
    private Stores stores;

    @Autowired
    private VaultEntries entries;

    @Autowired
    private KeepEntry keep;

    @Autowired
    private EraseStore erase;

    @Autowired
    private NoteLook note;

    @Autowired
    private Looks looks;

    @Autowired
    private ObjectToLook object;

    @Autowired
    private Objections objections;

    @Autowired
    private Heirs heirs;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theOfficesThatItConcernedReadOnAndNothingIsLeft() {
        Store erased = objecting("kho sẽ xóa", OFFICE);
        Store other = objecting("kho còn lại", OFFICE);
        admitted(other, erased);
        asked(erased);
        assertThat(waiting()).hasSize(2);
        erase.run(erased, "chủ kho yêu cầu");
        assertThat(waiting()).extracting(ObjectionView::text).containsExactly("kho còn lại");
        assertThat(heirs.by(OFFICE, new Paging(1, 10)).items()).isEmpty();
        List<String> tables =
                jdbc.sql("""
                        select table_name from information_schema.columns where table_schema = 'vault' and column_name = 'owner'
                        and table_name not like 'entry\\_%'""").query((row, number) -> row.getString(1)).list();
        assertThat(tables).contains("entry", "look", "export").hasSizeGreaterThan(8);
        for (String table : tables)
            assertThat(jdbc.sql("select count(*) from vault." + table + " where owner = ?")
                            .param(erased.owner())
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
    }

    /** What came in at the same moment as the erasure is a line without words, and no end of the page. */
    @Test
    void aLineThatNobodyCanReadAnyMoreEndsNoPage() {
        Store store = objecting("không đọc được nữa", UNREAD);
        jdbc.sql("update vault.owner set wrapped = null, state = 'ERASED' where id = ?")
                .param(store.owner())
                .update();
        assertThat(objections.waiting(List.of(UNREAD), new Paging(1, 50)).items())
                .extracting(ObjectionView::text)
                .containsExactly("");
    }

    @Test
    void theNumberBeginsAnew() {
        OwnerNumber number = VaultWorld.somebody();
        Store store = stores.of(number);
        keep.run(store, VaultWorld.birth("erase:1", null), VaultWorld.file("cũ"));
        erase.run(store, "thử");
        assertThat(stores.find(number)).isEmpty();
        Store anew = stores.of(number);
        assertThat(entries.list(anew, "", null, new Paging(1, 10)).total()).isZero();
        keep.run(anew, VaultWorld.birth("erase:1", null), VaultWorld.file("mới"));
        assertThat(entries.list(anew, "", null, new Paging(1, 10)).total()).isEqualTo(1);
    }

    /** A store that is sealed because its owner died does not open to anybody by being erased. */
    @Test
    void theNumberOfTheDeceasedBeginsSealed() {
        OwnerNumber number = VaultWorld.somebody();
        Store store = stores.of(number);
        jdbc.sql("update vault.owner set state = 'SEALED' where id = ?")
                .param(store.owner())
                .update();
        erase.run(store, "thử");
        assertThat(entries.sealed(stores.of(number))).isTrue();
    }

    @Test
    void whatAnAccountHasByItselfCanBeErasedToo() {
        AccountId account = accounts.add(AccountKind.CITIZEN, "Người Thử", AccountState.ACTIVE, null);
        keep.run(stores.of(account), VaultWorld.birth("erase:2", null), VaultWorld.file("tự có"));
        assertThat(erase.run(account, "thử")).isEqualTo(1);
        assertThat(entries.list(stores.of(account), "", null, new Paging(1, 10)).total())
                .isZero();
        assertThat(erase.run(new AccountId(UUID.randomUUID()), "thử")).isZero();
    }

    /** Erased first: what whoever signs in meanwhile had by themselves is joined to nothing that is gone, and found again. */
    @Test
    void whatIsJoinedWhileTheStoreIsErasedIsFoundAgain() throws Exception {
        Verified one = verified("erase:3");
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Store> joining = Objects.requireNonNull(transaction.execute(status -> {
                erase.run(one.main(), "thử");
                return meanwhile(other, () -> stores.of(one.account()));
            }));
            joining.get();
        }
        Store anew = stores.of(one.account());
        assertThat(anew.owners()).doesNotContain(one.main().owner()).contains(one.own());
        assertThat(entries.list(anew, "", null, new Paging(1, 10)).total()).isEqualTo(1);
    }

    /** Joined first: it is erased with the rest. */
    @Test
    void whatWasJoinedWhenTheStoreIsErasedIsErasedWithIt() throws Exception {
        Verified one = verified("erase:4");
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Store> erasing = Objects.requireNonNull(transaction.execute(status -> {
                stores.of(one.account());
                return meanwhile(other, () -> {
                    erase.run(one.main(), "thử");
                    return one.main();
                });
            }));
            erasing.get();
        }
        assertThat(jdbc.sql("select state from vault.owner where id = ?")
                        .param(one.own())
                        .query(String.class)
                        .single())
                .isEqualTo("ERASED");
        assertThat(entries.list(stores.of(one.account()), "", null, new Paging(1, 10))
                        .total())
                .isZero();
    }

    /** An account that laid something in by itself, then proved its number, to which something was laid, too. */
    private record Verified(AccountId account, UUID own, Store main) {}

    private Verified verified(String source) {
        OwnerNumber number = VaultWorld.somebody();
        AccountId account = accounts.add(AccountKind.CITIZEN, "Người Thử", AccountState.ACTIVE, null);
        Store own = stores.of(account);
        keep.run(own, VaultWorld.birth(source + ":own", null), VaultWorld.file("tự có"));
        Store main = stores.of(number);
        keep.run(main, VaultWorld.birth(source + ":main", null), VaultWorld.file("của số"));
        accounts.addName(account, new SignInName(NameKind.CITIZEN_NUMBER, number.number()));
        jdbc.sql(
                        "insert into identity.verification (account, provider, subject_digest, verified_at) values (?, 'thử', ?, now())")
                .params(account.value(), UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII))
                .update();
        return new Verified(account, own.owner(), main);
    }

    /** Begins it on another thread, and goes on once that one waits for this transaction. */
    private Future<Store> meanwhile(ExecutorService other, Callable<Store> what) {
        Future<Store> begun = other.submit(what);
        Blocked.await(jdbc);
        return begun;
    }

    private List<ObjectionView> waiting() {
        return objections.waiting(List.of(OFFICE), new Paging(1, 50)).items();
    }

    private Store objecting(String text, AgencyId office) {
        Store store = stores.of(VaultWorld.somebody());
        EntryId id = keep.run(store, VaultWorld.birth("erase:" + text, null), VaultWorld.file("a"));
        Reason reason = new Reason(office, "Cán bộ Thử", "1.001193", "", LookGround.PROCEDURE, "");
        note.run(entries.find(store, id).orElseThrow(), LookKind.OPENED, reason);
        AccountId account = accounts.add(AccountKind.CITIZEN, "Người Thử", AccountState.ACTIVE, null);
        object.run(store, account, looks.of(store, id, 1).getFirst(), text);
        return store;
    }

    /** A request for consent, a copy that is made. */
    private void asked(Store store) {
        jdbc.sql("""
                        with asked as (insert into vault.consent (owner, account, agency, procedure, asked_by, asked_at)
                            values (?, ?, ?, '1.001193', 'thử', now()) returning id)
                        insert into vault.consent_kind (consent, code, name) select id, 'KQ', 'Kết quả' from asked""").params(store.owner(), UUID.randomUUID(), OFFICE.value()).update();
        jdbc.sql(
                        "insert into vault.export (id, owner, account, state, entries, asked_at) values (?, ?, ?, 'WAITING', 1, now())")
                .params(UUID.randomUUID(), store.owner(), UUID.randomUUID())
                .update();
    }

    private void admitted(Store store, Store heir) {
        jdbc.sql("""
                        insert into vault.heir (owner, heir, details, agency, until, at, asked_by)
                        values (?, ?, '\\x00', ?, ?, now(), ?)""")
                .params(store.owner(), heir.owner(), OFFICE.value(), LocalDate.of(2027, 1, 1), UUID.randomUUID())
                .update();
    }
}
