package vn.motcua.client.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.client.Axis;
import vn.motcua.client.Progress;
import vn.motcua.client.Settings;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Words;

/**
 * What a command finds around it.
 *
 * @param environment the environment's variables
 * @param config the settings' file named on the command line
 * @param words in the reader's language
 * @param err for what people see while they wait
 * @param quiet true where nobody watches
 */
record Surroundings(
        Map<String, String> environment, Optional<String> config, Words words, PrintStream err, boolean quiet) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Messages MESSAGES = Messages.of("client", "axis", "kernel");

    static Surroundings of(Line line, Map<String, String> environment, PrintStream err, boolean quiet) {
        String language = line.find("lang").orElse(environment.getOrDefault("AXIS_LANGUAGE", "vi"));
        return new Surroundings(
                environment, line.find("config"), new Words(MESSAGES, Language.of(language)), err, quiet);
    }

    /** A connection, by the settings. */
    Axis axis() throws IOException {
        return Axis.connect(settings());
    }

    /** Today, in Vietnam. */
    LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** A bar that grows while a file goes or comes. */
    Progress progress(String what) {
        return quiet ? Progress.SILENT : new ProgressBar(err, what);
    }

    /** The settings. */
    Settings settings() throws IOException {
        try {
            return Settings.read(file(), environment);
        } catch (IllegalArgumentException e) {
            throw new Misuse("client.misuse.setting", String.valueOf(e.getMessage()));
        }
    }

    private Optional<Path> file() {
        if (config.isPresent()) return config.map(Path::of);
        Stream<Path> usual = Stream.of(
                        Optional.ofNullable(environment.get("AXIS_CONFIG")).map(Path::of),
                        Optional.of(Path.of("axis.properties")),
                        Optional.ofNullable(environment.get("HOME"))
                                .map(home -> Path.of(home, ".config", "motcua", "axis.properties")))
                .flatMap(Optional::stream);
        return usual.filter(Files::isRegularFile).findFirst();
    }
}
