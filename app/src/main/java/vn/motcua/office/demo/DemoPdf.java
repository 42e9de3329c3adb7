package vn.motcua.office.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A PDF of one page with one line of ASCII text, so that demo letters have something to carry. */
public final class DemoPdf {

    private DemoPdf() {}

    /** Its bytes; the same text gives the same bytes. */
    public static byte[] of(String line) {
        String shown = "BT /F1 16 Tf 72 760 Td (" + line.replaceAll("[^ -~]|[()\\\\]", "?") + ") Tj ET";
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + shown.length() + " >>\nstream\n" + shown + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        List<Integer> starts = new ArrayList<>();
        write(pdf, "%PDF-1.7\n");
        for (int i = 0; i < objects.size(); i++) {
            starts.add(pdf.size());
            write(pdf, (i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
        }
        int table = pdf.size();
        write(pdf, "xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        starts.forEach(start -> write(pdf, "%010d 00000 n \n".formatted(start)));
        write(pdf, "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return pdf.toByteArray();
    }

    private static void write(ByteArrayOutputStream pdf, String text) {
        pdf.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
