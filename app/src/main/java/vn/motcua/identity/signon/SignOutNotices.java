package vn.motcua.identity.signon;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.identity.client.Client;
import vn.motcua.identity.client.ClientRepository;

/**
 * Tells applications that somebody signed out (OpenID Connect Back-Channel Logout 1.0). Written down in the transaction that ends the
 * sign-in, sent soon after by one node, tried again for a day.
 */
@Component
public class SignOutNotices {

    private static final Logger log = LoggerFactory.getLogger(SignOutNotices.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 20;
    private static final int TRIES = 12;
    private static final Duration LONGEST_WAIT = Duration.ofHours(4);

    private final JdbcClient jdbc;
    private final ClientRepository clients;
    private final SignOnRepository signOns;
    private final IdTokens tokens;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private volatile @Nullable HttpClient http;

    SignOutNotices(
            JdbcClient jdbc,
            ClientRepository clients,
            SignOnRepository signOns,
            IdTokens tokens,
            Clock clock,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.clients = clients;
        this.signOns = signOns;
        this.tokens = tokens;
        this.clock = clock;
        this.transaction = transaction;
    }

    private record Due(long id, String client, UUID signOn, int tries) {}

    /** Writes down who is to be told: each application once for a session, however often somebody signed in there. */
    void tell(List<SignOn> ended) {
        jdbc.sql("""
                        insert into identity.sign_out_notice (client, sign_on, next_at)
                        select distinct on (s.client, s.session_key) s.client, s.id, :now
                        from identity.sign_on s join identity.client c on c.id = s.client
                        where s.id = any(:ended) and c.notice_uri is not null and c.state = 'ACTIVE'
                        order by s.client, s.session_key, s.signed_in_at desc""")
                .param("ended", ended.stream().map(SignOn::id).toArray(UUID[]::new))
                .param("now", at(clock.instant()))
                .update();
    }

    /** Sends what is due. */
    @Scheduled(fixedDelayString = "${motcua.identity.notices-every:2s}", initialDelayString = "10s")
    public void send() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Due due : take()) threads.submit(() -> send(due));
        }
    }

    private void send(Due due) {
        String problem = call(due);
        settle(due, problem);
        if (problem != null) log.warn("sign-out notice {} to client {}: {}", due.id(), due.client(), problem);
    }

    /** Takes some, so that no other node does, until they are due again. */
    private List<Due> take() {
        Instant now = clock.instant();
        List<Due> taken = transaction.execute(status -> jdbc.sql("""
                        update identity.sign_out_notice set next_at = :again, tries = tries + 1 where id in (
                            select id from identity.sign_out_notice where delivered_at is null and gave_up_at is null and next_at <= :now
                            order by next_at limit :most for update skip locked)
                        returning id, client, sign_on, tries""")
                .param("now", at(now))
                .param("again", at(now.plus(Duration.ofMinutes(5))))
                .param("most", AT_ONCE)
                .query((row, number) -> new Due(
                        row.getLong("id"),
                        row.getString("client"),
                        row.getObject("sign_on", UUID.class),
                        row.getInt("tries")))
                .list());
        return taken == null ? List.of() : taken;
    }

    private @Nullable String call(Due due) {
        Client client = clients.find(due.client()).orElse(null);
        SignOn signOn = signOns.find(due.signOn()).orElse(null);
        if (client == null || client.noticeUri() == null || signOn == null) return "nobody to tell";
        String body = "logout_token=" + URLEncoder.encode(tokens.makeLogout(client, signOn), StandardCharsets.UTF_8);
        CompletableFuture<HttpResponse<InputStream>> answering = http().sendAsync(
                        HttpRequest.newBuilder(URI.create(client.noticeUri()))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        try {
            HttpResponse<InputStream> answer = answering.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            answer.body().close(); // unread: whoever dawdles with it holds nobody up
            return answer.statusCode() == 200 || answer.statusCode() == 204 ? null : "answered " + answer.statusCode();
        } catch (TimeoutException e) {
            answering.cancel(true);
            return "no answer in time";
        } catch (ExecutionException e) {
            return String.valueOf(e.getCause());
        } catch (IOException e) {
            return String.valueOf(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private void settle(Due due, @Nullable String problem) {
        Instant now = clock.instant();
        Duration wait = Duration.ofSeconds(5L << Math.min(due.tries(), 12));
        jdbc.sql("""
                        update identity.sign_out_notice set problem = :problem, next_at = :next,
                            delivered_at = case when :problem::text is null then :now end,
                            gave_up_at = case when :problem::text is not null and tries >= :most then :now end
                        where id = :id""")
                .param("problem", problem)
                .param("next", at(now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)))
                .param("now", at(now))
                .param("most", TRIES)
                .param("id", due.id())
                .update();
    }

    /** Made when somebody is first told; follows nobody elsewhere. */
    private HttpClient http() {
        HttpClient ready = http;
        if (ready == null) {
            ready = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
            http = ready;
        }
        return ready;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
