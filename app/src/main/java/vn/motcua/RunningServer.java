package vn.motcua;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.database.StartupFailure;

/**
 * The server that runs on a data folder, as it told in {@code run/server.json}. Whether one runs is told by the folder's lock alone, which goes
 * with its process: the file may be left by one that was killed, and its process number may be another's by now.
 *
 * @param port the command line's own door
 * @param token what it asks for there
 * @param pid its process
 */
record RunningServer(int port, String token, long pid) {

    private static final int PATIENCE_SECONDS = 120;
    private static final int CONNECT_MILLIS = 1_000;

    /** The server on this folder; waits for one that is starting up; empty if none runs. */
    static Optional<RunningServer> find(Path data, PrintStream err) throws IOException, InterruptedException {
        for (int tenths = 0; tenths < PATIENCE_SECONDS * 10; tenths++) {
            if (!DataFolder.held(data)) return Optional.empty();
            Optional<RunningServer> told = told(data);
            if (told.isPresent() && told.get().answers()) return told;
            if (tenths == 10) err.println("Đang chờ máy chủ sẵn sàng… / waiting for the server to come up…");
            Thread.sleep(100);
        }
        throw new StartupFailure(
                "Một tiến trình đang dùng thư mục dữ liệu " + data + " nhưng không trả lời.",
                "A process uses the data folder " + data + ", and does not answer.");
    }

    private static Optional<RunningServer> told(Path data) throws IOException {
        Path file = DataFolder.serverFile(data);
        if (!Files.exists(file)) return Optional.empty();
        try {
            JsonNode told = JsonMapper.shared().readTree(Files.readString(file));
            return Optional.of(new RunningServer(
                    told.path("port").asInt(),
                    told.path("token").asString(),
                    told.path("pid").asLong()));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    private boolean answers() {
        if (ProcessHandle.of(pid).isEmpty()) return false;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
