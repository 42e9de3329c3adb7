package vn.motcua.signing.packet;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcua.kernel.closed.ClosedWork;

/** Reads a packet and its signature inside a closed machine. Asks nothing outside. */
public final class PacketWork implements ClosedWork {

    @Override
    public void work(Path file, DataInput asked, DataOutput answer) throws IOException {
        SeenPacket.write(PacketReading.see(() -> Files.newInputStream(file)), answer);
    }
}
