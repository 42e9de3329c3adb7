package vn.motcua.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes requests on; the first answers that begin with 201 it swallows, and hangs up: what a client sees when a line breaks after the commit. */
final class CuttingProxy implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final int behind;
    private final AtomicInteger left;
    private final AtomicInteger cut = new AtomicInteger();

    CuttingProxy(int behind, int cuts) throws IOException {
        this.behind = behind;
        this.left = new AtomicInteger(cuts);
        threads.submit(this::listen);
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    int cut() {
        return cut.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind);
                threads.submit(() -> pump(client, server, false));
                threads.submit(() -> pump(server, client, true));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        byte[] piece = new byte[1 << 16];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count; (count = in.read(piece)) > 0; ) {
                if (answers
                        && new String(piece, 0, Math.min(count, 12)).equals("HTTP/1.1 201")
                        && left.getAndUpdate(n -> n > 0 ? n - 1 : 0) > 0) {
                    cut.incrementAndGet();
                    return;
                }
                out.write(piece, 0, count);
                out.flush();
            }
        } catch (IOException e) {
            return; // the other side has hung up
        }
    }
}
