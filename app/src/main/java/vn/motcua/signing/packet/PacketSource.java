package vn.motcua.signing.packet;

import java.io.IOException;
import java.io.InputStream;

/** A packet that can be read from its beginning more than once, with the same bytes each time. */
@FunctionalInterface
public interface PacketSource {

    /** The packet from its first byte; the caller closes it. */
    InputStream open() throws IOException;
}
