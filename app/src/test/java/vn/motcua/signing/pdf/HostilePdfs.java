package vn.motcua.signing.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import vn.motcua.kernel.intake.HostileFiles;

/** Documents that are made to hurt whoever reads them (programme D3). */
public final class HostilePdfs {

    public static final String NESTED = "nested 200,000 deep";
    public static final String UNFOLDING = "a stream of text that unfolds to 600 MB";
    public static final String WITHIN = "pages within themselves";
    public static final String NOISE = "noise";
    private static final String CATALOGUE = "<</Type/Catalog/Pages 2 0 R>>";

    private HostilePdfs() {}

    /** By what they do. */
    public static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("more pages than there are in the world", doubling(30));
        all.put(NESTED, HostileFiles.pdf(CATALOGUE, pages(), page("/X " + "[".repeat(200_000) + "]".repeat(200_000))));
        all.put(UNFOLDING, unfolding(600));
        all.put(WITHIN, HostileFiles.pdf(CATALOGUE, "<</Type/Pages/Kids[2 0 R]/Count 1>>"));
        all.put("a table that goes on at itself", looping());
        all.put("forms that draw each other again and again", forms(40));
        all.put(NOISE, "%PDF-1.7\n".concat("x".repeat(50_000)).getBytes(StandardCharsets.ISO_8859_1));
        all.put("half a file", Arrays.copyOf(HostileFiles.pdf(595), 60));
        return all;
    }

    private static String pages() {
        return "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    }

    private static String page(String more) {
        return "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]" + more + ">>";
    }

    /** Each node has the next twice; the count says one. */
    private static byte[] doubling(int levels) {
        String[] objects = new String[levels + 2];
        objects[0] = CATALOGUE;
        for (int i = 1; i <= levels; i++)
            objects[i] = "<</Type/Pages/Count 4000/Kids[" + (i + 2) + " 0 R " + (i + 2) + " 0 R]>>";
        objects[levels + 1] = page("");
        return HostileFiles.pdf(objects);
    }

    /** A text that unfolds to so many megabytes. */
    public static byte[] unfolding(int megabytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] drawn =
                    "BT /F 9 Tf 9 9 Td (a line of many) Tj ET\n".repeat(25_000).getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < megabytes; i++) out.write(drawn);
        }
        String stream = new String(packed.toByteArray(), StandardCharsets.ISO_8859_1);
        return HostileFiles.pdf(
                CATALOGUE,
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                page("/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"),
                "<</Length " + packed.size() + "/Filter/FlateDecode>>stream\n" + stream + "\nendstream");
    }

    private static byte[] looping() {
        String text = "%PDF-1.4\n1 0 obj\n" + CATALOGUE
                + "\nendobj\n2 0 obj\n<</Type/Pages/Kids[1 0 R 2 0 R]/Count 3>>\nendobj\n";
        int at = text.length();
        return (text + "xref\n0 1\n0000000000 65535 f \ntrailer<</Root 2 0 R/Size 3/Prev " + at + ">>\nstartxref\n" + at
                        + "\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Each form draws the next twice. */
    private static byte[] forms(int levels) {
        String[] objects = new String[levels + 4];
        objects[0] = CATALOGUE;
        objects[1] = pages();
        objects[2] = page("/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>");
        String drawn = "/F Do /F Do";
        objects[3] = "<</Length " + drawn.length() + ">>stream\n" + drawn + "\nendstream";
        for (int i = 4; i < levels + 4; i++)
            objects[i] =
                    "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F " + Math.min(i + 2, levels + 4)
                            + " 0 R>>>>/Length " + drawn.length() + ">>stream\n" + drawn + "\nendstream";
        return HostileFiles.pdf(objects);
    }
}
