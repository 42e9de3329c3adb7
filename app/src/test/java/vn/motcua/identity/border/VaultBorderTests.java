package vn.motcua.identity.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.testing.Routes;
import vn.motcua.testing.Routes.Route;
import vn.motcua.testing.RunningTest;
import vn.motcua.testing.TestSignIns;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.EntryOrigin;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.KeepEntry;
import vn.motcua.vault.NewEntry;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultEntries;
import vn.motcua.vault.look.LookGround;
import vn.motcua.vault.look.LookKind;
import vn.motcua.vault.look.Looks;
import vn.motcua.vault.look.NoteLook;
import vn.motcua.vault.look.ObjectToLook;
import vn.motcua.vault.look.Reason;
import vn.motcua.vault.share.ShareEntry;
import vn.motcua.vault.share.Shares;

/**
 * Another person's store by every route there is: each address of the module, with each key of the owner's things in each of its places, asked by nobody, by another citizen and by an
 * official of another agency. Routes come from the running application, so a new one is among them by itself.
 */
@RunningTest
@ExtendWith(OutputCaptureExtension.class)
class VaultBorderTests {

    private static final String SEEDED = "GIAY-TO-GIEO-RIENG-7731";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestSignIns signIns;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private Stores stores;

    @Autowired
    private VaultEntries entries;

    @Autowired
    private KeepEntry keep;

    @Autowired
    private NoteLook note;

    @Autowired
    private Looks looks;

    @Autowired
    private ObjectToLook object;

    @Autowired
    private ShareEntry share;

    @Autowired
    private Shares shares;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final List<String> keys = new ArrayList<>();

    /** What Nguyễn Thị Lan has: a paper, a look at it, an objection to that, a link. */
    @BeforeEach
    void owner() {
        AccountId lan = account(DemoPerson.LAN);
        Store store = stores.of(lan);
        EntryId id = keep.run(store, paper(), () -> new ByteArrayInputStream(SEEDED.getBytes(StandardCharsets.UTF_8)));
        EntryView entry = entries.find(store, id).orElseThrow();
        note.run(
                entry,
                LookKind.OPENED,
                new Reason(agency(), "Hoàng Minh Đức", "1.001193", "", LookGround.PROCEDURE, SEEDED));
        var look = looks.of(store, id, 1).getFirst();
        object.run(store, lan, look, SEEDED);
        share.run(entry, SEEDED, SEEDED, 3, 3);
        keys.add(id.toString());
        keys.add(Long.toString(look.id()));
        keys.add(shares.of(store, new Paging(1, 1)).items().getFirst().id().toString());
        keys.add(jdbc.sql("select max(id)::text from vault.objection")
                .query(String.class)
                .single());
    }

    @Test
    void nobodyElseSeesOrChangesAnything() {
        List<Route> routes = Routes.of(context).stream()
                .filter(route -> route.module().equals("vault"))
                .toList();
        assertThat(routes).hasSizeGreaterThan(15);
        long before = fingerprint();
        List<String> found = new ArrayList<>();
        Caller nobody = caller(null);
        Caller citizen = caller(DemoPerson.BINH);
        Caller official = caller(DemoPerson.KHAI);
        for (Route route : routes)
            for (String path : paths(route)) {
                ask(route, path, nobody, found, "nobody");
                ask(route, path, citizen, found, "another citizen");
                ask(route, path, official, found, "an official of another agency");
            }
        assertThat(found).isEmpty();
        assertThat(fingerprint()).as("what the owner has").isEqualTo(before);
    }

    /** A database without the master key, and the log of the server, tell nothing of what was seeded: neither words nor the owner's number. */
    @Test
    void neitherTheDatabaseNorTheLogSaysAnythingOfIt(CapturedOutput output) {
        nobodyElseSeesOrChangesAnything();
        theOwnerSeesIt();
        String hex = java.util.HexFormat.of().formatHex(SEEDED.getBytes(StandardCharsets.UTF_8));
        List<String> tables = jdbc.sql("select tablename from pg_tables where schemaname = 'vault' order by 1")
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(tables).hasSizeGreaterThan(20);
        for (String table : tables) {
            String all = jdbc.sql("select coalesce(string_agg(t::text, ' '), '') from vault." + table + " t")
                    .query(String.class)
                    .single();
            assertThat(all.contains(SEEDED)
                            || all.contains(hex)
                            || all.contains(DemoPerson.LAN.signInName())
                            || all.contains(DemoPerson.LAN.person()))
                    .as("vault." + table)
                    .isFalse();
        }
        assertThat(output.getAll()).doesNotContain(SEEDED);
    }

    /** The control: the owner does see it, by some of these addresses. */
    @Test
    void theOwnerSeesIt() {
        Caller lan = caller(DemoPerson.LAN);
        assertThat(lan.get("/vault/entries/" + keys.getFirst()).body()).contains(SEEDED);
        assertThat(lan.get("/vault/access/" + keys.get(1)).body()).contains(SEEDED);
        assertThat(lan.get("/vault?q=" + SEEDED).body()).contains(SEEDED);
    }

    private void ask(Route route, String path, Caller who, List<String> found, String name) {
        HttpResponse<String> answer =
                route.isGet() ? who.get(path) : who.post(path, Map.of("text", "x", "answer", "x", "purpose", "x"));
        if (answer.body().contains(SEEDED)) found.add(name + " sees it at " + route.method() + " " + path);
        boolean named = !path.equals(route.pattern());
        boolean through = answer.statusCode() < 300
                || answer.statusCode() < 400
                        && !answer.headers().firstValue("Location").orElse("").startsWith("/identity/sign-in");
        if (named && through && !route.pattern().startsWith("/files/"))
            found.add(name + " comes through at " + route.method() + " " + path + ": " + answer.statusCode());
    }

    private List<String> paths(Route route) {
        if (!route.hasVariables()) return List.of(route.pattern());
        return keys.stream()
                .map(key -> route.pattern().replaceAll("\\{(?:[^{}]|\\{[^{}]*})+}", key))
                .collect(Collectors.toList());
    }

    /** All that stands in the owner's store. */
    private long fingerprint() {
        UUID owner = stores.of(account(DemoPerson.LAN)).owner();
        return jdbc.sql("""
                        select hashtextextended(coalesce(string_agg(t, '|' order by t), ''), 0) from (
                            select e::text t from vault.entry e where owner = :owner
                            union all select l::text from vault.look l where owner = :owner
                            union all select s::text from vault.share s where owner = :owner
                            union all select o::text from vault.objection o where owner = :owner) all_of_it""").param("owner", owner).query(Long.class).single();
    }

    private Caller caller(@org.jspecify.annotations.Nullable DemoPerson person) {
        Caller caller = new Caller(port);
        if (person != null) caller.with(signIns.sessionName(), signIns.signIn(person));
        return caller.ready(person == null ? "/identity/sign-in" : "/status");
    }

    private NewEntry paper() {
        return new NewEntry(
                "THU.BIENGIOI",
                SEEDED,
                "",
                "",
                null,
                null,
                null,
                EntryOrigin.UPLOADED_BY_OWNER,
                "border:" + UUID.randomUUID(),
                SEEDED + ".pdf",
                FileType.PDF);
    }

    private AccountId account(DemoPerson person) {
        return accounts.named(SignInName.of(person.signInName())).orElseThrow().id();
    }

    private AgencyId agency() {
        return codes.carrier(AgencyCode.of("H26.101"), AsOf.today(clock))
                .orElseThrow()
                .id();
    }
}
