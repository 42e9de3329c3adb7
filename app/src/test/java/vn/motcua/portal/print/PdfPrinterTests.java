package vn.motcua.portal.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.component.QrCode;

/** What is printed can be kept, searched and read aloud, and printing asks nobody for anything. */
class PdfPrinterTests {

    private static final String TEXT = "Giấy tiếp nhận hồ sơ và hẹn trả kết quả: ẤẦẨẪẬ ỄỆỂỀẾ ỢỠỞỜỚ ỰỮỬỪỨ ỴỸỶỲÝ đĐ";

    private final PdfPrinter printer = new PdfPrinter();

    @Test
    void theTextIsFoundAgainInEveryVietnameseLetter() throws IOException {
        try (PDDocument pdf = printed("<p>" + TEXT + "</p><p><b>" + TEXT + "</b></p><p><i>" + TEXT + "</i></p>")) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text.split(java.util.regex.Pattern.quote(TEXT), -1)).hasSize(4);
        }
    }

    @Test
    void allTypeIsEmbeddedAndTheFileHasTagsALanguageAndATitle() throws IOException {
        try (PDDocument pdf = printed("<h1>" + TEXT + "</h1><p>" + TEXT + "</p>")) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : pdf.getPages())
                for (COSName name : page.getResources().getFontNames())
                    fonts.add(page.getResources().getFont(name));
            assertThat(fonts)
                    .isNotEmpty()
                    .allMatch(PDFont::isEmbedded)
                    .allMatch(font -> font.getName().contains("Tinos"));
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Thử");
            assertThat(pdf.getDocumentCatalog().getOutputIntents()).isNotEmpty();
            assertThat(pdf.getDocumentCatalog().getMetadata()).isNotNull();
        }
    }

    @Test
    void aPictureOfOursIsPrintedAndNothingIsFetched() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        String there = "http://127.0.0.1:" + server.getAddress().getPort();
        try (PDDocument pdf =
                printed("<img alt=\"QR\" width=\"100\" src=\"" + QrCode.png("H26.101-261125-0001") + "\"/>"
                        + "<img alt=\"x\" src=\"" + there + "/a.png\"/><img alt=\"y\" src=\"file:///etc/hostname\"/>"
                        + "<div style=\"background-image:url('" + there + "/b.png')\">x</div>")) {
            int images = 0;
            for (COSName name : pdf.getPage(0).getResources().getXObjectNames())
                if (pdf.getPage(0).getResources().isImageXObject(name)) images++;
            assertThat(images).isEqualTo(1);
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatIsNoPageOfOursIsAFault() {
        assertThatThrownBy(() ->
                        printer.print("<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><html>&x;</html>"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> printer.print("<p>no end")).isInstanceOf(IllegalStateException.class);
    }

    private PDDocument printed(String body) throws IOException {
        return Loader.loadPDF(printer.print("""
                <html lang="vi"><head><title>Thử</title><meta name="description" content="Thử"/>
                <style>body { font-family: Tinos; font-size: 13pt }</style></head><body>%s</body></html>""".formatted(body)));
    }
}
