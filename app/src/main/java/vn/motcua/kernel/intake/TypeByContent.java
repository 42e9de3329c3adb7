package vn.motcua.kernel.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** Tells a file's type by its first bytes. No parser is called; which kind of office file a ZIP is, the closed machine tells. */
public final class TypeByContent {

    /** How many first bytes are looked at. */
    public static final int LOOKED_AT = 8_192;

    private static final HexFormat HEX = HexFormat.of();

    private TypeByContent() {}

    /** The type of what begins with these bytes. */
    public static FileType of(byte[] first) {
        if (first.length == 0) return FileType.EMPTY;
        if (begins(first, "255044462d")) return FileType.PDF;
        if (begins(first, "ffd8ff")) return FileType.JPEG;
        if (begins(first, "89504e470d0a1a0a")) return FileType.PNG;
        if (begins(first, "474946383761") || begins(first, "474946383961")) return FileType.GIF;
        if (begins(first, "49492a00") || begins(first, "4d4d002a")) return FileType.TIFF;
        if (begins(first, "d0cf11e0a1b11ae1")) return FileType.OLD_OFFICE;
        if (begins(first, "504b0304") || begins(first, "504b0506")) return FileType.ZIP;
        if (begins(first, "7b5c727466")) return FileType.RTF;
        if (begins(first, "526172211a07")
                || begins(first, "377abcaf271c")
                || begins(first, "1f8b")
                || begins(first, "425a68")
                || begins(first, "fd377a585a00")) return FileType.OTHER_ARCHIVE;
        if (begins(first, "4d5a")
                || begins(first, "7f454c46")
                || begins(first, "cafebabe")
                || begins(first, "feedfa")
                || begins(first, "2321")) return FileType.PROGRAM;
        return text(first);
    }

    private static FileType text(byte[] first) {
        String text = decoded(first);
        if (text.isBlank()
                || text.codePoints().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f'))
            return FileType.UNKNOWN;
        String start = text.replace("\uFEFF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (!start.startsWith("<")) return FileType.TEXT;
        if (start.contains("<svg")) return FileType.SVG;
        return start.startsWith("<?xml") || start.startsWith("<edxml")
                ? FileType.XML
                : FileType.UNKNOWN; // pages, scripts
    }

    /** The text, without a character that was cut at the end; empty if it is none. */
    private static String decoded(byte[] first) {
        for (int cut = 0; cut < 4 && cut <= first.length; cut++) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(first, 0, first.length - cut))
                        .toString();
            } catch (CharacterCodingException e) {
                if (first.length < LOOKED_AT) return "";
            }
        }
        return "";
    }

    private static boolean begins(byte[] first, String hex) {
        byte[] magic = HEX.parseHex(hex);
        if (first.length < magic.length) return false;
        for (int i = 0; i < magic.length; i++) if (first[i] != magic[i]) return false;
        return true;
    }
}
