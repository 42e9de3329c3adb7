package vn.motcua.bench;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Locale;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Sign-ins at an application through the real endpoints of a server of its own, and what they rest on, bare. */
final class SignOnBench implements AutoCloseable {

    private static final String CALLBACK = "https://bench.example/callback";

    private final Instance server;
    private final String client;
    private final String secret;

    SignOnBench(Path folder) throws Exception {
        server = Instance.start(folder);
        String said = server.command("identity", "add-client", "--name", "Bench", "--redirect-uri", CALLBACK, "--profile", "existing");
        client = field(said, "client_id");
        secret = field(said, "client_secret");
        new SignOnCaller(server.port, client, secret, CALLBACK).register();
    }

    static void heading() {
        System.out.printf("%n| what | at once | a second | half within | 99 of 100 within | CPU-ms |%n|---|---|---|---|---|---|%n");
    }

    void warm(int seconds) throws Exception {
        Measured.of(4, seconds, () -> 0, number -> {
            SignOnCaller caller = caller();
            return () -> caller.whole();
        });
    }

    void measure(int lanes, int seconds) throws Exception {
        LongSupplier used = () -> server.serverMillis() + server.databaseMillis();
        line("sign-in at an application: request, tokens, user information", lanes, Measured.of(lanes, seconds, used, number -> {
            SignOnCaller caller = caller();
            return () -> caller.whole();
        }));
        line("token checked (introspection)", lanes, Measured.of(lanes, seconds, used, number -> {
            SignOnCaller caller = caller();
            caller.whole();
            return () -> caller.introspect();
        }));
        line("user information", lanes, Measured.of(lanes, seconds, used, number -> {
            SignOnCaller caller = caller();
            caller.whole();
            return () -> caller.userInfo();
        }));
        line("password judged and session begun", lanes, Measured.of(lanes, seconds, used, number -> {
            SignOnCaller caller = caller();
            return () -> caller.signIn();
        }));
        bare(lanes, seconds);
    }

    private void bare(int lanes, int seconds) throws Exception {
        LongSupplier own = () -> Bench.cpuMillis(ProcessHandle.current());
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        line("bare: one RSA-2048 signature", lanes, Measured.of(lanes, seconds, own, number -> {
            Signature signature = Signature.getInstance("SHA256withRSA");
            byte[] text = new byte[600];
            return () -> {
                signature.initSign(pair.getPrivate());
                signature.update(text);
                return signature.sign().length > 0;
            };
        }));
        line("bare: one Argon2id (19 MiB, two passes)", lanes, Measured.of(lanes, seconds, own, number -> () -> argon()));
        LongSupplier database = () -> server.databaseMillis();
        line("bare: the rows of a sign-in, two commits", lanes, Measured.of(lanes, seconds, database, number -> rows()));
    }

    private static boolean argon() {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(new byte[16])
                .withMemoryAsKB(19 * 1024)
                .withIterations(2)
                .withParallelism(1)
                .build());
        byte[] hash = new byte[32];
        generator.generateBytes("mật khẩu".toCharArray(), hash);
        return hash[0] != 0 || hash[1] != 1;
    }

    /** What one sign-in writes: its row with the code, then two tokens and the code used, each committed. The line of the log is left out. */
    private Measured.Step rows() throws Exception {
        Connection connection = server.database();
        connection.setAutoCommit(false);
        PreparedStatement signOn = connection.prepareStatement("""
                insert into identity.sign_on (id, client, account, session_key, session_since, signed_in_at, auth_time, level, factors, scopes, redirect_uri, code_digest, code_until)
                select ?, ?, (select id from identity.account limit 1), 'bench', now(), now(), now(), 'LOA1', '{PASSWORD}', '{openid}', 'x', sha256(?), now()""");
        PreparedStatement tokens = connection.prepareStatement("""
                insert into identity.sign_on_token (digest, sign_on, kind, issued_at, expires_at)
                values (sha256(?), ?, 'ACCESS', now(), now()), (sha256(?), ?, 'REFRESH', now(), now())""");
        PreparedStatement used = connection.prepareStatement("update identity.sign_on set code_used_at = now() where id = ?");
        return () -> {
            UUID id = UUID.randomUUID();
            signOn.setObject(1, id);
            signOn.setString(2, client);
            signOn.setBytes(3, id.toString().getBytes());
            signOn.executeUpdate();
            connection.commit();
            tokens.setBytes(1, ("a" + id).getBytes());
            tokens.setObject(2, id);
            tokens.setBytes(3, ("r" + id).getBytes());
            tokens.setObject(4, id);
            tokens.executeUpdate();
            used.setObject(1, id);
            used.executeUpdate();
            connection.commit();
            return true;
        };
    }

    private SignOnCaller caller() throws Exception {
        SignOnCaller caller = new SignOnCaller(server.port, client, secret, CALLBACK);
        caller.signIn();
        return caller;
    }

    static void line(String what, int lanes, Measured measured) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %,.0f | %.1f ms | %.1f ms | %.2f |%n",
                what,
                lanes,
                measured.rate(),
                measured.percentile(50),
                measured.percentile(99),
                measured.cpu());
    }

    private static String field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
        if (!found.find()) throw new IllegalStateException(json);
        return found.group(1);
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
