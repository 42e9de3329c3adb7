package vn.motcua.kernel.intake;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Files made for tests: good ones and such as hurt. */
public final class HostileFiles {

    private HostileFiles() {}

    public static byte[] pdf(float width) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(new PDRectangle(width, 800)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** A PDF of these objects, numbered from 1, the first being the catalogue; readers rebuild the missing table. */
    public static byte[] pdf(String... objects) {
        StringBuilder text = new StringBuilder("%PDF-1.4\n");
        for (int i = 0; i < objects.length; i++)
            text.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        return text.append("trailer<</Root 1 0 R/Size ")
                .append(objects.length + 1)
                .append(">>\n%%EOF\n")
                .toString()
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    public static byte[] nested(int times) throws IOException {
        byte[] zip = zip(Map.of("x.txt", new byte[] {'x'}));
        for (int i = 1; i < times; i++) zip = zip(Map.of("x.zip", zip));
        return zip;
    }

    public static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int type = format.equals("png") ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_INT_RGB;
        ImageIO.write(new BufferedImage(width, height, type), format, out);
        return out.toByteArray();
    }

    /** The picture with an Exif segment that tells a place, and the side that is up. */
    public static byte[] withExif(byte[] jpeg) {
        byte[] exif = ("Exif\0\0MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0\6\0\0\0\0\0\0GPS 21.0278 105.8342")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[jpeg.length + exif.length + 4];
        System.arraycopy(jpeg, 0, all, 0, 2);
        all[2] = (byte) 0xFF;
        all[3] = (byte) 0xE1;
        all[4] = 0;
        all[5] = (byte) (exif.length + 2);
        System.arraycopy(exif, 0, all, 6, exif.length);
        System.arraycopy(jpeg, 2, all, 6 + exif.length, jpeg.length - 2);
        return all;
    }

    /** A Word file with one more part, and before all a part of so many bytes that do not pack. */
    public static byte[] office(String part, String content, int before) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        byte[] noise = new byte[before];
        new Random(1).nextBytes(noise);
        if (before > 0) parts.put("word/media/a.bin", noise);
        parts.put("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
        parts.put("word/document.xml", "<d/>".getBytes(StandardCharsets.UTF_8));
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    /** A PDF whose one stream unpacks to so many zeros, packed so many times. */
    public static byte[] pdfBomb(int megabytes, int times) throws IOException {
        byte[] packed = new byte[0];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            for (int i = 0; i < megabytes; i++) deflater.write(new byte[1 << 20]);
        }
        packed = out.toByteArray();
        for (int i = 1; i < times; i++) {
            out.reset();
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
                deflater.write(packed);
            }
            packed = out.toByteArray();
        }
        String filters = "[" + "/FlateDecode ".repeat(times) + "]";
        return pdf(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
                "<</Length " + packed.length + "/Filter" + filters + ">>stream\n"
                        + new String(packed, StandardCharsets.ISO_8859_1) + "\nendstream");
    }

    /** An archive of many names for the same bytes: each entry of the directory points at the first. */
    public static byte[] overlapping() throws IOException {
        Map<String, byte[]> two = new LinkedHashMap<>();
        two.put("a", new byte[1000]);
        two.put("b", new byte[1000]);
        byte[] zip = zip(two);
        int end = zip.length - 22;
        int second = end - 47; // the second entry of the directory, of a name of one letter
        for (int i = 0; i < 4; i++) zip[second + 42 + i] = 0;
        zip[second + 46] = 'a';
        zip[second - 1] = 'a';
        return zip;
    }
}
