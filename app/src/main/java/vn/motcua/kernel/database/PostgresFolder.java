package vn.motcua.kernel.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the folder of the database, and deletes one that was only half made. */
final class PostgresFolder {

    private static final String UNFINISHED = "postgres.new-";
    private static final Logger log = LoggerFactory.getLogger(PostgresFolder.class);

    private PostgresFolder() {}

    /** Makes {@code postgres} below the data folder, whole or not at all: it is made under another name and then renamed. */
    static void make(Path home, Path folder, String owner, PostgresUser user) throws IOException, InterruptedException {
        // a name of its own: an initdb whose server was killed may still be at work in another
        sweep(folder);
        Path unfinished = folder.resolve(UNFINISHED + ProcessHandle.current().pid() + "-" + System.nanoTime())
                .toAbsolutePath();
        Path passwordFile = folder.resolve("postgres-password");
        if (!Files.exists(passwordFile)) writeSecret(passwordFile);
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        // The user that initdb runs as must be able to read the password: it gets a copy for that moment.
        Path handed = Files.createTempFile(null, null);
        Files.copy(passwordFile, handed, StandardCopyOption.REPLACE_EXISTING);
        user.own(unfinished);
        user.own(handed);
        try {
            run(user.command(initdb(home, unfinished, owner, handed), false));
        } finally {
            Files.deleteIfExists(handed);
        }
        Files.move(unfinished, folder.resolve("postgres"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes what was only half made, as far as nobody is still at work in it. */
    static void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> halves = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
            for (Path half : halves) {
                try {
                    delete(half);
                } catch (IOException busy) {
                    log.info("{} is still written to: {}", half, busy.toString());
                }
            }
        }
    }

    private static List<String> initdb(Path home, Path target, String owner, Path passwordFile) {
        return List.of(
                home.resolve("bin/initdb").toString(),
                "-D",
                target.toString(),
                "-U",
                owner,
                "-A",
                "scram-sha-256",
                "--pwfile=" + passwordFile,
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=icu",
                "--icu-locale=vi-VN",
                "--data-checksums",
                "--no-instructions");
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process initdb = builder.start();
        String said = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (initdb.waitFor() != 0)
            throw new StartupFailure(
                    "Không tạo được cơ sở dữ liệu: " + said, "The database could not be created: " + said);
    }

    private static void writeSecret(Path file) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "secret", null); // mode 0600
        Files.writeString(fresh, HexFormat.of().formatHex(random));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes a folder and all in it, if it exists. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException error) throws IOException {
                if (error != null) throw error;
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
