package vn.motcua.client.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Map;
import vn.motcua.client.AxisRefused;
import vn.motcua.client.json.Json;
import vn.motcua.kernel.text.Words;
import vn.motcua.kernel.xml.StrictXml;

/** The command line {@code axis}: every command, and what its exit code says. */
public final class Main {

    /** Done. */
    static final int DONE = 0;

    /** The axis said no; asking again changes nothing. */
    static final int REFUSED = 1;

    /** The command line or the settings cannot be understood. */
    static final int MISUSED = 2;

    /** The axis was not reached, or did not answer for certain: the same command may be given again. */
    static final int NOT_REACHED = 3;

    /** A file on this machine cannot be read or written. */
    static final int FILE = 4;

    private static final List<Command> COMMANDS = List.of(
            new SendCommand(),
            new ListCommand(),
            new GetCommand(),
            new AckCommand(),
            new StatusCommand(),
            new ReceiptCommand(),
            new VerifyReceiptCommand(),
            new EventsCommand(),
            new HookCommand(),
            new ReplyCommand(),
            new OpenCommand(),
            new CheckCommand(),
            new KeyCommand());
    private static final List<String> EVERYWHERE = List.of("json", "lang", "config", "help");

    private Main() {}

    /** Runs the command that the words name. */
    public static void main(String... args) {
        StrictXml.apply();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), System.getenv(), out, err));
    }

    static int run(List<String> args, Map<String, String> environment, PrintStream out, PrintStream err) {
        boolean json = args.contains("--json");
        Surroundings here = Surroundings.of(new Line(List.of(), Map.of()), environment, err, json);
        try {
            Line line = Line.of(args);
            here = Surroundings.of(line, environment, err, json || System.console() == null);
            if (line.words().isEmpty() || line.has("help")) {
                help(line, here.words(), out);
                return line.has("help") ? DONE : MISUSED;
            }
            Answer answer = command(line).run(rest(line), here);
            if (json) out.println(Json.write(answer.value()));
            else answer.lines().forEach(out::println);
            return answer.exit();
        } catch (NoClassDefFoundError absent) { // the libraries for sealing are not beside the jar
            return say("NO_LIBRARY", here.words().t("client.misuse.no_library"), "", MISUSED, json, out, err);
        } catch (Misuse misuse) {
            return say(
                    misuse.key(), here.words().t(misuse.key(), misuse.args().toArray()), "", MISUSED, json, out, err);
        } catch (AxisRefused refused) {
            return say(refused.code(), refused.sentence(), refused.next(), REFUSED, json, out, err);
        } catch (FileSystemException e) {
            return say("FILE", here.words().t("client.failed.file", said(e)), "", FILE, json, out, err);
        } catch (IOException | UncheckedIOException e) {
            return say("NOT_REACHED", here.words().t("client.failed.reach", said(e)), "", NOT_REACHED, json, out, err);
        }
    }

    private static int say(
            String code, String sentence, String next, int exit, boolean json, PrintStream out, PrintStream err) {
        if (json) out.println(Json.write(Map.of("error", code, "sentence", sentence, "next", next)));
        else err.println(next.isEmpty() ? sentence : sentence + "\n" + next);
        return exit;
    }

    private static String said(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static Command command(Line line) {
        Command command = COMMANDS.stream()
                .filter(one -> one.name().equals(line.words().getFirst()))
                .findFirst()
                .orElseThrow(
                        () -> new Misuse("client.misuse.command", line.words().getFirst()));
        line.options().keySet().stream()
                .filter(option ->
                        !EVERYWHERE.contains(option) && !command.options().contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new Misuse("client.misuse.option", "--" + option, command.name());
                });
        return command;
    }

    private static Line rest(Line line) {
        return new Line(line.words().subList(1, line.words().size()), line.options());
    }

    private static void help(Line line, Words words, PrintStream out) {
        out.println(words.t("client.help.all"));
        if (line.words().isEmpty()) return;
        Command command = command(new Line(line.words(), Map.of()));
        out.println();
        out.println(command.name() + "  "
                + String.join(
                        "  ", command.options().stream().map(o -> "--" + o).toList()));
    }
}
