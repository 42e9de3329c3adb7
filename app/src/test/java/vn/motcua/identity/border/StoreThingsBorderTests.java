package vn.motcua.identity.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.certifiedcopy.Asker;
import vn.motcua.certifiedcopy.CopyWorld;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.apply.Beginning;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.procedure.record.ChannelKind;
import vn.motcua.testing.Routes;
import vn.motcua.testing.Routes.Policy;
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
import vn.motcua.vault.export.ExportState;
import vn.motcua.vault.export.MakeExports;
import vn.motcua.vault.export.StoreExports;
import vn.motcua.vault.look.LookGround;
import vn.motcua.vault.look.LookKind;
import vn.motcua.vault.look.Looks;
import vn.motcua.vault.look.NoteLook;
import vn.motcua.vault.look.ObjectToLook;
import vn.motcua.vault.look.Reason;
import vn.motcua.vault.share.ShareEntry;
import vn.motcua.vault.share.Shares;

/**
 * Nothing tells whether a thing of somebody else's is there: each address of the modules that take a key of a store's thing, or of what its papers went into, answers another citizen, an official of another agency and
 * nobody the same for a key that exists as for one that does not. Routes come from the running application, so a new one is among them by itself.
 */
@RunningTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoreThingsBorderTests {

    private static final String SEEDED = "GIAY-TO-GIEO-RIENG-5512";
    private static final List<String> MODULES = List.of("vault", "dossier", "certifiedcopy");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^{}]*})*))?}");
    private static final String NO_NUMBER = "773109999999";
    private static final String NO_CODE = "MC99999999-000000-000000";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestSignIns signIns;

    @Autowired
    private DossierWorld world;

    @Autowired
    private CopyWorld copying;

    @Autowired
    private OpenDossier open;

    @Autowired
    private Beginning beginning;

    @Autowired
    private Dossiers dossiers;

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
    private StoreExports exports;

    @Autowired
    private MakeExports make;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    /** What Nguyễn Thị Lan has, by what it is. */
    private final Map<String, String> keys = new LinkedHashMap<>();

    @BeforeAll
    void owner() {
        far("vault.look", "vault.objection", "vault.consent", "dossier.dossier");
        AccountId lan = world.account(DemoPerson.LAN);
        Store store = stores.of(lan);
        EntryId id = keep.run(store, paper(), () -> new ByteArrayInputStream(SEEDED.getBytes(StandardCharsets.UTF_8)));
        EntryView entry = entries.find(store, id).orElseThrow();
        note.run(
                entry,
                LookKind.OPENED,
                new Reason(world.baDinh(), "Hoàng Minh Đức", "1.001193", "", LookGround.PROCEDURE, SEEDED));
        var look = looks.of(store, id, 1).getFirst();
        object.run(store, lan, look, SEEDED);
        share.run(entry, SEEDED, SEEDED, 3, 3);
        keys.put("paper", id.toString());
        keys.put("look", Long.toString(look.id()));
        keys.put("objection", one("select max(id)::text from vault.objection"));
        keys.put(
                "link",
                shares.of(store, new Paging(1, 1)).items().getFirst().id().toString());
        keys.put("consent", consent(store, lan));
        keys.put("copy of all", exported(store, lan));
        long revision = world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString());
        DossierView dossier = dossiers.find(world.as(DemoPerson.LAN, () -> open.run(world.application(revision)))
                        .id())
                .orElseThrow();
        keys.put("dossier", dossier.id().toString());
        keys.put("code", dossier.code().text());
        keys.put(
                "draft",
                world.as(DemoPerson.LAN, () -> beginning.run(revision, "", ChannelKind.ONLINE))
                        .id()
                        .toString());
        keys.put(
                "certified copy",
                copying.begun(new Asker(DemoPerson.LAN.signInName(), DemoPerson.LAN.person(), "", ""), 1)
                        .toString());
    }

    @Test
    void whatIsThereAnswersStrangersLikeWhatIsNot() {
        List<Route> routes = Routes.of(context).stream()
                .filter(route -> MODULES.contains(route.module()) && route.hasVariables())
                .filter(route -> route.policy() != Policy.MACHINES)
                .toList();
        assertThat(routes).hasSizeGreaterThan(90);
        List<String> before = belongings();
        List<String> opened = passes();
        List<String> found = new ArrayList<>();
        Map<String, Caller> strangers = new LinkedHashMap<>();
        strangers.put("nobody", caller(null));
        strangers.put("another citizen", caller(DemoPerson.BINH));
        strangers.put("an official of another agency", caller(DemoPerson.KHAI));
        int asked = 0;
        for (Route route : routes)
            for (String key : keys.values()) {
                if (!takes(route, key)) continue;
                for (var one : strangers.entrySet()) {
                    asked++;
                    compare(route, key, one.getValue(), one.getKey(), found);
                }
            }
        assertThat(asked).isGreaterThan(500);
        assertThat(found).isEmpty();
        assertThat(belongings()).as("what the owner has").isEqualTo(before);
        assertThat(passes()).as("passes over the owner's files").isSubsetOf(opened);
    }

    /** Lists show each their own: no page without a key holds a word of it. */
    @Test
    void noListOfAnybodyElseNamesIt() {
        Caller citizen = caller(DemoPerson.BINH);
        Caller official = caller(DemoPerson.KHAI);
        List<String> found = new ArrayList<>();
        for (Route route : Routes.of(context))
            if (MODULES.contains(route.module()) && route.isGet() && !route.hasVariables())
                for (Caller one : List.of(citizen, official))
                    if (one.get(route.pattern()).body().contains(SEEDED)) found.add(route.pattern());
        assertThat(found).isEmpty();
        assertThat(caller(DemoPerson.LAN).get("/vault").body())
                .as("the control")
                .contains(SEEDED);
    }

    /** The control: to its owner, and to the office where it lies, each of these things is there. */
    @Test
    void theOwnerFindsWhatIsThereAndNothingElse() {
        Caller lan = caller(DemoPerson.LAN);
        Caller duc = caller(DemoPerson.DUC);
        Map<String, String> where = Map.of(
                "paper", "/vault/entries/%s",
                "look", "/vault/access/%s",
                "consent", "/vault/consents/%s",
                "code", "/dossier/mine/%s",
                "draft", "/dossier/draft/%s/store");
        where.forEach((thing, pattern) -> {
            assertThat(lan.get(pattern.formatted(keys.get(thing))).statusCode())
                    .as(thing)
                    .isEqualTo(200);
            assertThat(lan.get(pattern.formatted(absent(keys.getOrDefault(thing, ""))))
                            .statusCode())
                    .as(thing)
                    .isNotEqualTo(200);
        });
        assertThat(lan.post("/vault/export/" + keys.get("copy of all") + "/1", Map.of())
                        .statusCode())
                .isEqualTo(200);
        assertThat(lan.post("/vault/shares/" + keys.get("link") + "/end", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(duc.get("/dossier/desk/" + keys.get("dossier")).statusCode()).isEqualTo(200);
        assertThat(duc.get("/certifiedcopy/desk/" + keys.get("certified copy")).statusCode())
                .isEqualTo(200);
    }

    /** The comparison finds what it is for: to the owner what is there and what is not are not the same. */
    @Test
    void theComparisonSeesADifference() {
        List<String> found = new ArrayList<>();
        Route route = Routes.of(context).stream()
                .filter(one -> one.isGet() && one.pattern().equals("/vault/entries/{id}"))
                .findFirst()
                .orElseThrow();
        compare(route, keys.getOrDefault("paper", ""), caller(DemoPerson.LAN), "the owner", found);
        assertThat(found).as("that it is there, and what it is").hasSize(2);
    }

    private void compare(Route route, String key, Caller who, String name, List<String> found) {
        unbraked();
        String there = answer(route, key, who);
        String not = answer(route, absent(key), who);
        if (!there.equals(not)) found.add(name + " is told at " + route.method() + " " + path(route, key));
        if (there.contains(SEEDED)) found.add(name + " sees it at " + route.method() + " " + path(route, key));
    }

    /** A brake that lets one of the two questions through and stops the other looks like an answer, and one that stops both hides it. */
    private void unbraked() {
        jdbc.sql("delete from identity.attempt").update();
    }

    /** Status, where it leads and what it says, without the key and what differs each time. */
    private String answer(Route route, String key, Caller who) {
        String path = path(route, key);
        HttpResponse<String> answer = route.isGet()
                ? who.get(path)
                : who.post(path, Map.of("text", "x", "answer", "x", "purpose", "x", "reason", "x"));
        return (answer.statusCode() + "\n"
                        + answer.headers().firstValue("Location").orElse("") + "\n" + answer.body())
                .replace(key, "KEY")
                .replaceAll("nonce=\"[^\"]*\"", "")
                .replaceAll("value=\"[A-Za-z0-9_=-]{30,}\"", "")
                .replaceAll("\\d{1,2}:\\d{2}(:\\d{2})?", "");
    }

    /** True if the key has the form of one of the address's places; the others are filled with it, too. */
    private static boolean takes(Route route, String key) {
        Matcher places = VARIABLE.matcher(route.pattern());
        while (places.find()) if (places.group(2) == null || key.matches(places.group(2))) return true;
        return false;
    }

    /** Places of another form get the first of that form: there is always one. */
    private static String path(Route route, String key) {
        return VARIABLE.matcher(route.pattern())
                .replaceAll(place -> Matcher.quoteReplacement(
                        place.group(2) == null || key.matches(place.group(2)) ? key : fitting(place.group(2))));
    }

    private static String fitting(String pattern) {
        for (String one : List.of("1", "abcd", "00000000-0000-0000-0000-000000000000", "MC00000000"))
            if (one.matches(pattern)) return one;
        throw new IllegalArgumentException(pattern);
    }

    private static String absent(String key) {
        if (key.matches("\\d+")) return NO_NUMBER;
        // a place that wants a letter first takes both, or neither
        return key.matches("[0-9a-f-]{36}") ? key.charAt(0) + "1111111-2222-4333-8444-555555555555" : NO_CODE;
    }

    private String consent(Store store, AccountId account) {
        return jdbc.sql("""
                        with asked as (insert into vault.consent (owner, account, agency, procedure, asked_by, asked_at)
                            values (?, ?, ?, ?, ?, now()) returning id),
                        kinds as (insert into vault.consent_kind (consent, code, name) select id, 'KQ', 'Kết quả' from asked)
                        select id::text from asked""")
                .params(store.owner(), account.value(), world.baDinh().value(), "9." + System.nanoTime(), SEEDED)
                .query(String.class)
                .single();
    }

    private String exported(Store store, AccountId account) {
        if (exports.latest(store).filter(one -> one.state().underWay()).isEmpty()) exports.ask(store, account, 1);
        for (int tries = 0; tries < 200; tries++) {
            make.all();
            var latest = exports.latest(store).orElseThrow();
            if (latest.state() == ExportState.READY) return latest.id().toString();
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("no copy");
    }

    /** From here on these tables give keys that no other table has, each its own: a key of one thing is not by chance that of another. */
    private void far(String... tables) {
        long base = 773_100_000_000L;
        for (String table : tables) {
            base += 1_000_000_000L;
            jdbc.sql("""
                            select setval(pg_get_serial_sequence(:table, 'id'),
                                greatest(:base, (select coalesce(max(id), 0) from %s)))""".formatted(table))
                    .param("table", table)
                    .param("base", base)
                    .query(Long.class)
                    .single();
        }
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private List<String> belongings() {
        return jdbc.sql("""
                        select t from (
                            select 'entry ' || e::text as t from vault.entry e where owner = :owner
                            union all select 'look ' || l::text from vault.look l where owner = :owner
                            union all select 'link ' || s::text from vault.share s where owner = :owner
                            union all select 'consent ' || c::text from vault.consent c where owner = :owner
                            union all select 'copy of all ' || x::text from vault.export x where owner = :owner
                            union all select 'objection ' || o::text from vault.objection o where owner = :owner
                            union all select 'dossier ' || d::text from dossier.dossier d where id = :dossier
                            union all select 'draft ' || f::text from dossier.draft f where id = :draft::uuid
                            union all select 'certified copy ' || k::text from certifiedcopy.copy k where id = :copy::uuid) belongings
                        order by t""")
                .param("owner", keeper())
                .param("dossier", Long.valueOf(keys.getOrDefault("dossier", "0")))
                .param("draft", keys.get("draft"))
                .param("copy", keys.get("certified copy"))
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }

    /** They end by themselves while the test asks, so only that none comes is worth asking. */
    private List<String> passes() {
        return jdbc.sql("select p::text from vault.file_pass p where owner = ?")
                .param(keeper())
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }

    private UUID keeper() {
        return stores.of(world.account(DemoPerson.LAN)).owner();
    }

    private Caller caller(@Nullable DemoPerson person) {
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
                "things:" + clock.instant(),
                SEEDED + ".pdf",
                FileType.PDF);
    }
}
