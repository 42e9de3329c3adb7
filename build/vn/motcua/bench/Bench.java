package vn.motcua.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What all measurements share: their words, the disk they need, processor time of processes. */
final class Bench {

    private Bench() {}

    /** A whole number above zero from the command line, taken out of the words. */
    static int number(List<String> words, String name, int otherwise) {
        String text = value(words, name, String.valueOf(otherwise));
        if (text.matches("[1-9]\\d{0,8}")) return Integer.parseInt(text);
        throw complaint(name + " takes a whole number above zero, not " + text);
    }

    static String value(List<String> words, String name, String otherwise) {
        int at = words.indexOf(name);
        if (at < 0) return otherwise;
        if (at + 1 == words.size()) throw complaint("a value is missing after " + name);
        String value = words.get(at + 1);
        words.subList(at, at + 2).clear();
        return value;
    }

    static void refuseRest(List<String> words) {
        if (!words.isEmpty()) throw complaint("not understood: " + String.join(" ", words));
    }

    /** Says what disk is needed and what machine this is; ends the run where it is not there. */
    static void refuseSmallDisk(Path parent, long needed, String forWhat) throws IOException {
        long free = Files.getFileStore(parent).getUsableSpace();
        System.out.printf(
                Locale.ROOT,
                "disk    needs about %,d MB for %s; %,d MB are free at %s%nmachine %d processors, load %.2f%n",
                needed >> 20,
                forWhat,
                free >> 20,
                parent,
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        if (free < needed) throw complaint("not enough: name another folder with --data, or a smaller --scale");
    }

    /** Ends the run with a sentence. */
    static RuntimeException complaint(String sentence) {
        System.err.println(sentence);
        System.exit(1);
        return new IllegalStateException(sentence);
    }

    /** Milliseconds of processor time that a process has used, in steps of ten, as the kernel counts them. */
    static long cpuMillis(ProcessHandle one) {
        try {
            String stat = Files.readString(Path.of("/proc/" + one.pid() + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            // its own and that of children which have ended
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12]) + Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * 10;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** A port with a free one after it. */
    static int freePort() throws IOException {
        while (true) {
            try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    ServerSocket next = new ServerSocket()) {
                next.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), one.getLocalPort() + 1));
                return one.getLocalPort();
            } catch (IOException taken) {
                // the next one
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
