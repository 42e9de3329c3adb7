package vn.motcua.signing.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.answer.RevocationAnswers;
import vn.motcua.signing.authority.RevocationLists;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.pades.OutsideEvidence;
import vn.motcua.signing.stamp.Outages;
import vn.motcua.signing.verdict.Trust;
import vn.motcua.testing.RunningTest;

/** Lists of outside authorities are fetched when the operator wants it, from where certificates in the folder of trust say that they are, and from nowhere else. */
@RunningTest
class FetchListsModuleTests {

    @Autowired
    private Certificates certificates;

    @Autowired
    private RevocationLists lists;

    @Autowired
    private RevocationAnswers answers;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private Outages outages;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @TempDir
    private Path folder;

    private final Map<String, byte[]> published = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.merge(path, 1, Integer::sum);
        byte[] body = published.getOrDefault(path, new byte[0]);
        if (path.startsWith("/elsewhere")) {
            exchange.getResponseHeaders().add("Location", address("/good.crl"));
            exchange.sendResponseHeaders(302, -1);
        } else if (path.startsWith("/slow")) {
            exchange.sendResponseHeaders(200, body.length + 1L);
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().flush(); // and the last byte never comes
            return;
        } else {
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Test
    void aNewerListIsFetchedAndThenItsAuthorityIsBelieved() throws Exception {
        Instant now = clock.instant();
        OutsideCa ca = new OutsideCa("CA thử lấy danh sách", address("/good.crl"), now);
        SigningKey person = ca.person("CN=Người ký thử, C=VN");
        Files.write(folder.resolve("ca.crt"), ca.root().getEncoded());
        TrustStore store = store();
        OutsideLists standings = new OutsideLists(store, clock);
        assertThat(standings.all()).containsExactly(new OutsideLists.Standing("CA thử lấy danh sách", null));
        assertThat(new TrustPath(store).of(person.certificate(), List.of(), now))
                .isEqualTo(Trust.REVOCATION_UNKNOWN);
        Refused missing = catchThrowableOfType(
                Refused.class, () -> OutsideEvidence.of(store, answers, keys, outages, clock, person));
        assertThat(missing.refusal()).isEqualTo(SigningRefusal.LIST_MISSING);
        assertThat(missing.args()).containsExactly("CA thử lấy danh sách");

        Instant until = now.plus(Duration.ofDays(3)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        published.put("/good.crl", ca.list(now.minusSeconds(60), until));
        assertThat(run(store)).containsExactly(Map.entry("/good.crl", FetchLists.Outcome.FETCHED));
        assertThat(standings.all()).containsExactly(new OutsideLists.Standing("CA thử lấy danh sách", until));
        assertThat(new TrustPath(store).of(person.certificate(), List.of(), now))
                .isEqualTo(Trust.TRUSTED);
        OutsideEvidence.of(store, answers, keys, outages, clock, person);

        assertThat(run(store)).containsExactly(Map.entry("/good.crl", FetchLists.Outcome.NOTHING_NEWER));
        published.put("/good.crl", ca.list(now.minusSeconds(3600), until.plusSeconds(9)));
        assertThat(run(store))
                .as("an older one")
                .containsExactly(Map.entry("/good.crl", FetchLists.Outcome.NOTHING_NEWER));
        published.put("/good.crl", ca.list(now.minusSeconds(5), until.plusSeconds(60)));
        assertThat(run(store)).containsExactly(Map.entry("/good.crl", FetchLists.Outcome.FETCHED));
        assertThat(standings.all().getFirst().until()).isEqualTo(until.plusSeconds(60));
    }

    @Test
    void whatIsNoListOfThatAuthorityIsNotKept() throws Exception {
        Instant now = clock.instant();
        Instant until = now.plusSeconds(9999);
        OutsideCa moved = new OutsideCa("CA chuyển hướng", address("/elsewhere.crl"), now);
        OutsideCa slow = new OutsideCa("CA chậm", address("/slow.crl"), now);
        OutsideCa robbed = new OutsideCa("CA bị thay", address("/stranger.crl"), now);
        OutsideCa late = new OutsideCa("CA quá hạn", address("/late.crl"), now);
        OutsideCa silly = new OutsideCa("CA trả sai", address("/page.crl"), now);
        OutsideCa local = new OutsideCa("CA tệp", "file:///etc/passwd", now);
        int number = 0;
        for (OutsideCa ca : List.of(moved, slow, robbed, late, silly, local))
            Files.write(folder.resolve(number++ + ".crt"), ca.root().getEncoded());
        published.put("/good.crl", moved.list(now.minusSeconds(9), until));
        published.put("/slow.crl", slow.list(now.minusSeconds(9), until));
        published.put(
                "/stranger.crl", new OutsideCa("CA bị thay", "", now).list(now.minusSeconds(9), until)); // another key
        published.put("/late.crl", late.list(now.minusSeconds(9000), now.minusSeconds(60)));
        published.put("/page.crl", "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(run(store()))
                .containsOnly(
                        Map.entry("/elsewhere.crl", FetchLists.Outcome.NOT_ANSWERED),
                        Map.entry("/slow.crl", FetchLists.Outcome.NOT_ANSWERED),
                        Map.entry("/stranger.crl", FetchLists.Outcome.NO_SUCH_LIST),
                        Map.entry("/late.crl", FetchLists.Outcome.NO_SUCH_LIST),
                        Map.entry("/page.crl", FetchLists.Outcome.NO_SUCH_LIST));
        assertThat(asked).as("where it was sent on to").doesNotContainKey("/good.crl");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).allMatch(name -> name.endsWith(".crt"));
        }
    }

    @Test
    void whoIsBelievedForOfficialsLiesInAFolderOfItsOwn() throws Exception {
        Instant now = clock.instant();
        OutsideCa people = new OutsideCa("CA công dân", "", now);
        OutsideCa offices = new OutsideCa("CA cán bộ", "", now);
        people.into(folder, "people");
        offices.into(folder.resolve("officials"), "offices");
        TrustPath path = new TrustPath(store());
        for (OutsideCa ca : List.of(people, offices)) {
            SigningKey one = ca.person("CN=Nguyễn Văn A, C=VN");
            assertThat(path.of(one.certificate(), List.of(), now)).isEqualTo(Trust.TRUSTED);
            assertThat(path.ofOfficials(one.certificate(), List.of(), now)).isEqualTo(ca == offices);
        }
    }

    private Map<String, FetchLists.Outcome> run(TrustStore store) {
        FetchLists fetch = new FetchLists(store, audit, transaction, Duration.ofSeconds(2), clock);
        return Actors.as(Actor.OPERATOR, fetch::run).stream()
                .collect(Collectors.toMap(
                        one -> java.net.URI.create(one.address()).getPath(), FetchLists.Fetched::outcome));
    }

    private TrustStore store() {
        return new OwnTrust(certificates, lists, folder, clock).store();
    }
}
