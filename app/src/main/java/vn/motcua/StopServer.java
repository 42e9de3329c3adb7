package vn.motcua;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.motcua.kernel.database.StartupFailure;

/** {@code ./motcua stop [--data DIR]}: asks the server on the folder to finish what it does and end, and waits for that. */
final class StopServer {

    private static final int PATIENCE_SECONDS = 60;

    private StopServer() {}

    static int run(CommandWords given, PrintStream out) {
        try {
            return stop(given, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static int stop(CommandWords given, PrintStream out) throws IOException, InterruptedException {
        Optional<RunningServer> server = RunningServer.find(given.data(), System.err);
        if (server.isEmpty()) {
            out.println("Không có máy chủ nào chạy trên " + given.data() + " / no server runs there.");
            return 0;
        }
        ProcessHandle process = ProcessHandle.of(server.get().pid()).orElseThrow();
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new StartupFailure(
                    "Máy chủ (tiến trình " + process.pid() + ") không dừng sau " + PATIENCE_SECONDS + " giây.",
                    "The server (process " + process.pid() + ") has not ended after " + PATIENCE_SECONDS + " seconds.");
        }
        out.println("Đã dừng / stopped.");
        return 0;
    }
}
