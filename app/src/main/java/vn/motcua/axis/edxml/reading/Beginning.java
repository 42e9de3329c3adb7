package vn.motcua.axis.edxml.reading;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Looks at the first bytes, to tell software that writes something before the XML declaration what is wrong with it. */
final class Beginning {

    static final int LENGTH = 512;

    private static final String BOM = "\u00EF\u00BB\u00BF";

    private Beginning() {}

    /** The complaint, if there is one; the stream is left as it was. */
    static Optional<Finding> look(PushbackInputStream in) throws IOException {
        byte[] first = in.readNBytes(LENGTH);
        in.unread(first);
        String text = new String(first, StandardCharsets.ISO_8859_1);
        if (text.startsWith(BOM)) text = text.substring(BOM.length());
        int declaration = text.indexOf("<?xml");
        if (declaration > 0 && text.indexOf('<') == declaration)
            return Optional.of(Finding.of(Problem.STRAY_TEXT, PacketElement.FILE, "", text.substring(0, declaration)));
        return Optional.empty();
    }
}
