package vn.motcua.kernel.closed;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Does on demand what a broken or hostile parser would. */
public final class TroubleWork implements ClosedWork {

    private int served;

    @Override
    public void work(Path file, DataInput asked, DataOutput answer) throws IOException {
        String what = asked.readUTF();
        String argument = asked.readUTF();
        String said = switch (what) {
            case "length" -> Long.toString(Files.size(file));
            case "served" -> Integer.toString(++served);
            case "loop" -> loop();
            case "swell" -> swell(Integer.parseInt(argument));
            case "nest" -> Integer.toString(nest(0));
            case "throw" -> throw new IllegalStateException("broken");
            case "exit" -> exit();
            case "write" -> written(Path.of(argument));
            case "read" -> Files.isReadable(Path.of(argument)) ? "read" : "not read";
            case "link" ->
                Files.createSymbolicLink(file.resolveSibling("out"), Path.of(argument))
                        .toString();
            case "connect" -> connected(Integer.parseInt(argument));
            case "chatter" -> "x".repeat(65_000);
            default -> throw new IOException(what);
        };
        answer.writeUTF(said);
        if (what.equals("chatter")) for (int i = 0; i < 20; i++) answer.writeUTF(said);
    }

    private static String loop() {
        long x = 1;
        while (x != 0) x += 2;
        return "never";
    }

    private static String swell(int megabytes) {
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < megabytes; i++) all.add(new byte[1 << 20]);
        return Integer.toString(all.size());
    }

    private static int nest(int depth) {
        return depth < 0 ? 0 : nest(depth + 1) + 1;
    }

    private static String exit() {
        Runtime.getRuntime().halt(0);
        return "never";
    }

    private static String written(Path path) {
        try {
            Files.writeString(path, "x");
            return "written";
        } catch (IOException e) {
            return "not written";
        }
    }

    private static String connected(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            return "connected";
        } catch (IOException e) {
            return "not connected";
        }
    }
}
