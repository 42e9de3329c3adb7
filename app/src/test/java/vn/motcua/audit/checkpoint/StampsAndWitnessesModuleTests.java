package vn.motcua.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.spi.CheckpointStamps;
import vn.motcua.testing.RunningTest;

/** Checkpoints are stamped soon after they are signed, and it is known whether witnesses fetched them. */
@RunningTest
@DirtiesContext
@TestPropertySource(
        properties = "motcua.audit.witnesses=toa-an=mot-bi-mat-dai-cua-toa-an, thanh-tra=mot-bi-mat-dai-cua-thanh-tra")
class StampsAndWitnessesModuleTests {

    @Autowired
    private StampCheckpoints stamps;

    @Autowired
    private Witnesses witnesses;

    @Autowired
    private Notary notary;

    @Autowired
    private Checkpoints checkpoints;

    @Autowired
    private ObjectProvider<CheckpointStamps> by;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    @Test
    void theNewestCheckpointIsStampedAndAnybodyCanCheckThat() throws Exception {
        notary.sign();
        assertThat(stamps.behind()).isPresent();
        stamps.round();
        stamps.round();
        JsonNode stamp =
                JsonMapper.shared().readTree(get("/audit/api/stamp", "").body());
        String note = stamp.path("note").asString();
        TimeStampToken token = new TimeStampToken(
                new CMSSignedData(Base64.getDecoder().decode(stamp.path("token").asString())));
        assertThat(token.getTimeStampInfo().getMessageImprintDigest())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(note.getBytes(StandardCharsets.UTF_8)));
        assertThat(note)
                .isEqualTo(checkpoints
                        .numbered(stamp.path("number").asLong())
                        .orElseThrow()
                        .note());
        assertThat(Duration.between(token.getTimeStampInfo().getGenTime().toInstant(), clock.instant())
                        .abs())
                .isLessThan(Duration.ofMinutes(1));
        assertThat(JsonMapper.shared()
                        .readTree(get("/audit/api/stamp?covering=1", "").body())
                        .path("number")
                        .asLong())
                .as("it proves the first one, too")
                .isPositive();
        assertThat(get("/audit/api/stamp?covering=999999999", "").statusCode()).isEqualTo(404);
        assertThatThrownBy(() -> jdbc.sql("delete from audit.checkpoint_stamp").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void whileNoStampsAreToBeHadItIsKnownSinceWhen() {
        notary.sign();
        StampCheckpoints without = new StampCheckpoints(
                jdbc,
                new ObjectProvider<>() {
                    @Override
                    public CheckpointStamps getObject() {
                        return sha256 -> Optional.empty();
                    }

                    @Override
                    public java.util.stream.Stream<CheckpointStamps> stream() {
                        return java.util.stream.Stream.of(getObject());
                    }
                },
                clock);
        long before = count();
        without.round();
        assertThat(count()).isEqualTo(before);
        assertThat(by.getIfAvailable()).as("signing gives them").isNotNull();
    }

    @Test
    void aWitnessIsKnownByItsSecretAndOnlyWithAllCheckpoints() throws Exception {
        notary.sign();
        assertThat(witnesses.wanted()).isTrue();
        assertThat(witnesses.lately()).isZero();
        assertThat(get("/audit/api/checkpoints", "").statusCode())
                .as("open to anybody")
                .isEqualTo(200);
        assertThat(get("/audit/api/checkpoints", "Bearer doan-mo-khong-trung").statusCode())
                .isEqualTo(200);
        assertThat(witnesses.lately()).isZero();
        get("/audit/api/checkpoints", "Bearer mot-bi-mat-dai-cua-toa-an");
        get("/audit/api/checkpoints?after=1", "Bearer mot-bi-mat-dai-cua-toa-an");
        assertThat(witnesses.lately()).as("one is one").isEqualTo(1);
        get("/audit/api/checkpoints", "Bearer mot-bi-mat-dai-cua-thanh-tra");
        assertThat(witnesses.lately()).isEqualTo(2);
        jdbc.sql("update audit.witness set fetched_at = fetched_at - interval '25 hours' where name = 'toa-an'")
                .update();
        assertThat(witnesses.lately()).isEqualTo(1);
        assertThat(new Witnesses(jdbc, "", clock).wanted()).isFalse();
        assertThatThrownBy(() -> new Witnesses(jdbc, "toa-an=ngan", clock))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private long count() {
        return jdbc.sql("select count(*) from audit.checkpoint_stamp")
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> get(String path, String authorization) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!authorization.isEmpty()) request.header("Authorization", authorization);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
