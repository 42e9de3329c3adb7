package vn.motcua.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a test context a fresh database and a data folder of its own. */
public final class TestSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource( // tests have it look when they want it to
                                "quiet",
                                Map.of(
                                        "motcua.axis.signatures-every",
                                        "1h",
                                        "motcua.axis.hook.every",
                                        "1h",
                                        "motcua.audit.stamp-every",
                                        "1h",
                                        "motcua.payment.receipts-sealed-every",
                                        "1h",
                                        "motcua.signing.papers-sealed-every",
                                        "1h",
                                        "motcua.dossier.digitised-kept-every",
                                        "1h",
                                        "motcua.axis.hook.networks", // where tests listen
                                        "127.0.0.0/8")));
        try {
            String data = Files.createTempDirectory("motcua-data").toString();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test",
                            Map.of(
                                    "spring.datasource.url",
                                    TestDatabase.fresh(),
                                    "spring.datasource.username",
                                    TestDatabase.server().user(),
                                    "spring.datasource.password",
                                    TestDatabase.server().password(),
                                    "spring.datasource.hikari.maximum-pool-size",
                                    8,
                                    "server.address",
                                    "127.0.0.1",
                                    "motcua.data",
                                    data,
                                    "motcua.demo",
                                    false,
                                    "motcua.identity.password.memory-kib",
                                    64, // tests sign in often; the proper cost is measured where it matters
                                    "motcua.identity.password.iterations",
                                    1,
                                    "motcua.admin-token",
                                    "test-token-0123456789012345678901234567890123456789")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
