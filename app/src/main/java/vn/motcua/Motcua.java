package vn.motcua;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.motcua.kernel.database.StartupFailure;
import vn.motcua.kernel.xml.StrictXml;

/**
 * Một Cửa, the open e-government core of Vietnam. {@code run} starts the server; every other word is a module's, and the next one its
 * command; {@code train} is the build's (it exercises the first pages, so that their classes come from the cache afterwards).
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@EnableAsync
public class Motcua {

    public static void main(String... args) {
        StrictXml.apply();
        int exit = 0;
        try {
            exit = dispatch(args);
        } catch (StartupFailure failure) {
            System.err.println(failure.getMessage());
            exit = 1;
        }
        if (exit != 0) System.exit(exit);
    }

    private static int dispatch(String... args) {
        String word = args.length == 0 ? "help" : args[0];
        String[] rest = Arrays.copyOfRange(args, Math.min(1, args.length), args.length);
        switch (word) {
            case "run" -> Server.run(LaunchOptions.parse(rest));
            case "train" -> Training.run(LaunchOptions.parse(rest));
            case "stop" -> {
                return StopServer.run(CommandWords.parse(List.of(rest)), System.out);
            }
            default -> {
                return new CommandLine(System.out, System.err).run(args);
            }
        }
        return 0;
    }
}
