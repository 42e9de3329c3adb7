package vn.motcua.kernel.intake.structure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import vn.motcua.kernel.intake.IntakeProblem;

/**
 * Copies a JPEG without the segments that tell where, when and by whom it was taken (Exif, XMP, IPTC, comments) and without what follows its
 * end. Which side is up stays, and so do colours. The picture itself is copied bit by bit.
 */
final class JpegCleaner {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int EXIF = 0xE1;
    private static final int COMMENT = 0xFE;
    private static final int ORIENTATION = 0x0112;
    /** APP1 with an Exif block of one entry: the side that is up, in its last place. */
    private static final String UPRIGHT =
            "ffe10022457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001" + "00%02x0000" + "00000000";

    private JpegCleaner() {}

    static byte[] clean(byte[] jpeg) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length);
        out.write(0xFF);
        out.write(START);
        int at = 2;
        while (at + 4 <= jpeg.length) {
            if ((jpeg[at] & 0xFF) != 0xFF) throw new Unfit(IntakeProblem.DAMAGED, "JPEG");
            int marker = jpeg[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int end = at + 2 + ((jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF));
            if (end > jpeg.length) throw new Unfit(IntakeProblem.DAMAGED, "JPEG");
            if (marker == EXIF) upright(jpeg, at + 4, end, out);
            else if (kept(jpeg, at, end)) out.write(jpeg, at, end - at);
            at = marker == SCAN ? scan(jpeg, end, out) : end;
            if (at + 1 < jpeg.length && (jpeg[at + 1] & 0xFF) == END) break;
        }
        out.write(0xFF);
        out.write(END);
        return out.toByteArray();
    }

    /** Of what applications add, only what the colours need stays: no thumbnail, no second picture, no word. */
    private static boolean kept(byte[] jpeg, int at, int end) {
        int marker = jpeg[at + 1] & 0xFF;
        return switch (marker) {
            case 0xE0 -> begins(jpeg, at + 4, end, "JFIF\0");
            case 0xE2 -> begins(jpeg, at + 4, end, "ICC_PROFILE\0");
            case 0xEE -> begins(jpeg, at + 4, end, "Adobe");
            default -> marker != COMMENT && (marker & 0xF0) != 0xE0;
        };
    }

    private static boolean begins(byte[] jpeg, int from, int end, String word) {
        return from + word.length() <= end
                && new String(jpeg, from, word.length(), StandardCharsets.ISO_8859_1).equals(word);
    }

    /** The bits of the picture, to the next marker that is none of their own. */
    private static int scan(byte[] jpeg, int from, ByteArrayOutputStream out) {
        int at = from;
        while (at + 1 < jpeg.length) {
            int next = jpeg[at + 1] & 0xFF;
            if ((jpeg[at] & 0xFF) == 0xFF && next != 0 && !(next >= 0xD0 && next <= 0xD7)) break;
            at++;
        }
        out.write(jpeg, from, at - from);
        return at;
    }

    private static void upright(byte[] jpeg, int from, int end, ByteArrayOutputStream out) throws IOException {
        int side = side(jpeg, from, end);
        if (side > 1 && side <= 8) out.write(HexFormat.of().parseHex(UPRIGHT.formatted(side)));
    }

    private static int side(byte[] jpeg, int from, int end) {
        int tiff = from + 6;
        if (end - tiff < 14 || !new String(jpeg, from, 4, StandardCharsets.US_ASCII).equals("Exif")) return 0;
        boolean little = jpeg[tiff] == 'I';
        int directory = tiff + int32(jpeg, tiff + 4, little);
        if (directory < tiff || directory + 2 > end) return 0;
        int entries = int16(jpeg, directory, little);
        for (int i = 0, at = directory + 2; i < entries && at + 12 <= end; i++, at += 12)
            if (int16(jpeg, at, little) == ORIENTATION) return int16(jpeg, at + 8, little);
        return 0;
    }

    private static int int16(byte[] bytes, int at, boolean little) {
        int one = bytes[at] & 0xFF;
        int two = bytes[at + 1] & 0xFF;
        return little ? two << 8 | one : one << 8 | two;
    }

    private static int int32(byte[] bytes, int at, boolean little) {
        int one = int16(bytes, at, little);
        int two = int16(bytes, at + 2, little);
        return little ? two << 16 | one : one << 16 | two;
    }
}
