package vn.motcua.signing.packet;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.motcua.kernel.closed.ClosedWork;

/** Reads a packet, its signature and the files in it inside a closed machine. Asks nothing outside. */
public final class PacketWork implements ClosedWork {

    @Override
    public void work(Path file, DataInput asked, DataOutput answer) throws IOException {
        PacketSource packet = () -> Files.newInputStream(file);
        SeenPacket seen = PacketReading.see(packet);
        SeenPacket.write(seen, answer);
        EnclosedDigests.write(seen instanceof SeenPacket.Signed ? EnclosedDigests.of(packet) : List.of(), answer);
    }
}
