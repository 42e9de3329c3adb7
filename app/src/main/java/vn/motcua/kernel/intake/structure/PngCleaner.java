package vn.motcua.kernel.intake.structure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import vn.motcua.kernel.intake.IntakeProblem;

/** Copies a PNG without the chunks that tell of its owner, and without what follows its end. */
final class PngCleaner {

    private static final int SIGNATURE = 8;
    private static final Set<String> TELLING = Set.of("eXIf", "tEXt", "iTXt", "zTXt", "tIME");

    private PngCleaner() {}

    static byte[] clean(byte[] png) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(png.length);
        out.write(png, 0, SIGNATURE);
        for (int at = SIGNATURE; at + 12 <= png.length; ) {
            int length = (png[at] & 0xFF) << 24
                    | (png[at + 1] & 0xFF) << 16
                    | (png[at + 2] & 0xFF) << 8
                    | (png[at + 3] & 0xFF);
            String chunk = new String(png, at + 4, 4, StandardCharsets.US_ASCII);
            if (length < 0 || length > png.length - at - 12) break;
            if (!TELLING.contains(chunk)) out.write(png, at, length + 12);
            if (chunk.equals("IEND")) return out.toByteArray();
            at += length + 12;
        }
        throw new Unfit(IntakeProblem.DAMAGED, "PNG");
    }
}
