package vn.motcua.portal.print;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import gg.jte.models.runtime.JteModel;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import vn.motcua.kernel.xml.Xml;
import vn.motcua.kernel.xml.XmlLimits;

/**
 * Makes PDF files of our own templates: PDF/A-2, with tags for screen readers (PDF/UA), all type embedded. The template is well-formed XHTML with its style
 * inside, set in the family {@code Tinos}; pictures are {@code data:} addresses. Nothing is fetched: any other address is left out.
 */
@Component
public class PdfPrinter {

    /** The family in which letters are set: as wide as Times New Roman. */
    public static final String FAMILY = "Tinos";

    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final XmlLimits LIMITS = new XmlLimits(32L << 20, 64);
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    /** Printing takes memory and a processor: so many at a time, the others wait their turn. */
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    static {
        XRLog.setLoggingEnabled(false);
    }

    /** The template as a PDF file. */
    public byte[] print(JteModel template) {
        return print(template.render());
    }

    /** A page of well-formed XHTML as a PDF file. */
    public byte[] print(String xhtml) {
        Document page = parse(xhtml);
        turns.acquireUninterruptibly();
        try {
            return made(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turns.release();
        }
    }

    private static byte[] made(Document page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfRendererBuilder()
                .useFont(type("Tinos_400Regular"), FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(type("Tinos_700Bold"), FAMILY, 700, FontStyle.NORMAL, true)
                .useFont(type("Tinos_400Regular_Italic"), FAMILY, 400, FontStyle.ITALIC, true)
                .useFont(type("Tinos_700Bold_Italic"), FAMILY, 700, FontStyle.ITALIC, true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(COLOURS)
                .useUriResolver((base, address) -> address != null && address.startsWith("data:") ? address : null)
                .withProducer("Một Cửa")
                .withW3cDocument(page, null)
                .toStream(out)
                .run();
        return out.toByteArray();
    }

    private static FSSupplier<InputStream> type(String name) {
        return () -> Objects.requireNonNull(PdfPrinter.class.getResourceAsStream("/type/" + name + ".ttf"), name);
    }

    private static Document parse(String xhtml) {
        try {
            return Xml.document(new ByteArrayInputStream(xhtml.getBytes(StandardCharsets.UTF_8)), LIMITS);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a template that is no well-formed XHTML", e);
        }
    }
}
