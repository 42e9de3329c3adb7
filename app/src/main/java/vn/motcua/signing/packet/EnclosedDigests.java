package vn.motcua.signing.packet;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.xml.Xml;

/** The SHA-256 of each file that lies in a packet in base64, decoded and hashed as it is read. Which elements hold files is not asked: whatever long text is base64 is looked at. */
final class EnclosedDigests {

    private static final int MOST = 200;

    /** Shorter texts are words, names and hashes. */
    private static final int SHORTEST = 200;

    private final List<String> found = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private @Nullable MessageDigest digest;
    private long bytes;

    private EnclosedDigests() {}

    static List<String> of(PacketSource packet) throws IOException {
        EnclosedDigests all = new EnclosedDigests();
        try (InputStream in = packet.open()) {
            XMLStreamReader xml = Xml.reader(in, PacketReading.LIMITS);
            while (xml.hasNext() && all.found.size() < MOST) all.event(xml, xml.next());
            return all.found;
        } catch (XMLStreamException | GeneralSecurityException e) { // it was read before, to its end
            throw new IOException(e);
        }
    }

    private void event(XMLStreamReader xml, int event) throws GeneralSecurityException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                text(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            case XMLStreamConstants.END_ELEMENT -> end();
            default -> {}
        }
    }

    private void begin() throws GeneralSecurityException {
        digest = MessageDigest.getInstance("SHA-256");
        open.setLength(0);
        bytes = 0;
    }

    private void text(char[] text, int from, int length) {
        if (digest == null) return;
        for (int i = from; i < from + length; i++) if (text[i] > ' ') open.append(text[i]);
        take(open.length() / 4 * 4);
    }

    private void end() {
        if (!open.isEmpty()) take(open.length());
        if (digest != null && bytes >= SHORTEST) found.add(HexFormat.of().formatHex(digest.digest()));
        digest = null;
    }

    private void take(int length) {
        if (digest == null || length == 0) return;
        try {
            byte[] plain = Base64.getDecoder().decode(open.substring(0, length));
            digest.update(plain);
            bytes += plain.length;
            open.delete(0, length);
        } catch (IllegalArgumentException e) { // no base64
            digest = null;
            open.setLength(0);
        }
    }

    static void write(List<String> digests, DataOutput out) throws IOException {
        out.writeByte(digests.size());
        for (String one : digests) out.write(HexFormat.of().parseHex(one));
    }

    /** Reads what {@link #write} wrote, as a stranger's word. */
    static List<String> read(DataInput in) throws IOException {
        int count = in.readUnsignedByte();
        if (count > MOST) throw new IOException("too many files");
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] one = new byte[32];
            in.readFully(one);
            all.add(HexFormat.of().formatHex(one));
        }
        return all;
    }
}
