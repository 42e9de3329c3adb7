package vn.motcua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.MapPropertySource;
import vn.motcua.kernel.database.EmbeddedPostgres;
import vn.motcua.kernel.database.StartupFailure;

/** Starts the server: data folder, database, application. Everything is stopped in the opposite order. */
final class Server {

    private static final List<String> POSTGRES = List.of(
            "shared_buffers=128MB",
            "wal_compression=on",
            "max_wal_size=1GB",
            "log_min_messages=warning",
            "jit=off",
            "random_page_cost=1.1",
            "effective_cache_size=1GB");

    private Server() {}

    /** Starts it and returns when it serves; the process lives on. */
    static ConfigurableApplicationContext run(LaunchOptions options) {
        long start = System.nanoTime();
        refuseTakenPort(options);
        DataFolder folder = DataFolder.take(options.data());
        Map<String, Object> settings = new HashMap<>(settings(options, folder));
        List<AutoCloseable> below = new ArrayList<>();
        if (options.database().isEmpty()) {
            EmbeddedPostgres postgres = startPostgres(folder.path());
            below.add(postgres);
            settings.put("spring.datasource.url", postgres.url("postgres"));
            settings.put("spring.datasource.username", postgres.user());
            settings.put("spring.datasource.password", postgres.password());
        } else {
            DatabaseAddress database = options.database().get();
            OutsideDatabase.check(database);
            settings.put("spring.datasource.url", database.url());
            if (database.user() != null) settings.put("spring.datasource.username", database.user());
            if (database.password() != null) settings.put("spring.datasource.password", database.password());
        }
        below.add(folder);
        SpringApplication application = new SpringApplication(Motcua.class);
        application.addInitializers(fresh ->
                fresh.getEnvironment().getPropertySources().addFirst(new MapPropertySource("launch", settings)));
        application.setRegisterShutdownHook(true);
        SpringApplication.getShutdownHandlers().add(() -> close(below));
        try {
            ConfigurableApplicationContext context = application.run();
            context.getBean(Announcement.class).make(options, System.nanoTime() - start);
            return context;
        } catch (StartupFailure failure) {
            throw failure;
        } catch (RuntimeException fault) {
            throw told(fault);
        }
    }

    private static EmbeddedPostgres startPostgres(Path folder) {
        try {
            return EmbeddedPostgres.start(postgresHome(), folder, POSTGRES);
        } catch (UncheckedIOException e) {
            throw new StartupFailure(
                    "Không khởi động được PostgreSQL ở " + folder + ": " + e.getMessage(),
                    "PostgreSQL cannot be started at " + folder + ": " + e.getMessage());
        }
    }

    private static Map<String, Object> settings(LaunchOptions options, DataFolder folder) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", options.port());
        settings.put("server.address", options.listen());
        settings.put("motcua.files-port", options.filesPort());
        settings.put("motcua.data", folder.path().toString());
        settings.put("motcua.demo", options.demo());
        settings.put("motcua.admin-token", DataFolder.secret());
        settings.put("motcua.secure", options.tls() || options.proxy());
        if (options.proxy()) settings.put("server.forward-headers-strategy", "native");
        if (options.tls()) settings.putAll(Tls.settings(options, folder.path()));
        return settings;
    }

    /** Where PostgreSQL's files lie: beside the application, or where the build unpacked them. */
    static Path postgresHome() {
        return Path.of(System.getProperty("motcua.postgres-home", "postgres")).toAbsolutePath();
    }

    private static void refuseTakenPort(LaunchOptions options) {
        for (int port : new int[] {options.port(), options.filesPort()}) {
            if (port == 0) continue;
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getByName(options.listen()), port));
            } catch (IOException e) {
                throw new StartupFailure(
                        "Cổng " + port + " đang bận hoặc không mở được (" + e.getMessage()
                                + "). Hãy chọn cổng khác: ./motcua run --port N",
                        "Port " + port + " is taken or cannot be opened (" + e.getMessage()
                                + "). Choose another: ./motcua run --port N");
            }
        }
    }

    private static void close(List<AutoCloseable> below) {
        for (AutoCloseable part : below) {
            try {
                part.close();
            } catch (Exception e) {
                System.err.println(e.getMessage());
            }
        }
    }

    /** What a person can mend is told in two sentences; a fault of ours keeps its trace. */
    private static RuntimeException told(RuntimeException fault) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(fault);
        if (cause instanceof StartupFailure failure) return failure;
        if (cause instanceof ConnectException || cause instanceof UnknownHostException)
            return new StartupFailure(
                    "Không kết nối được cơ sở dữ liệu: " + cause.getMessage(),
                    "The database cannot be reached: " + cause.getMessage());
        return fault;
    }
}
