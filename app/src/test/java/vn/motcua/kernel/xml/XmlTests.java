package vn.motcua.kernel.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class XmlTests {

    @Property(tries = 500)
    void everyTextThatXmlCanCarryComesBackAsItWas(@ForAll String text) throws Exception {
        if (text.codePoints().allMatch(XmlWriter::allowed))
            assertThat(text(written(text))).isEqualTo(text);
        else assertThatThrownBy(() -> written(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isIndentedAndStreamsBase64OnOneLine() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] bytes = new byte[10_000];
        Xml.writer(out)
                .declaration()
                .open("a", "xmlns", "urn:a&b")
                .element("b", "")
                .base64("c", to -> to.write(bytes))
                .close()
                .flush();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a xmlns=\"urn:a&amp;b\">\n  <b></b>\n  <c>"
                        + Base64.getEncoder().encodeToString(bytes) + "</c>\n</a>\n");
    }

    @Test
    void whatIsLeftOpenIsAFault() {
        assertThatThrownBy(
                        () -> Xml.writer(new ByteArrayOutputStream()).open("a").flush())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onlyUtf8IsTaken() {
        String text = "<?xml version=\"1.0\" encoding=\"%s\"?><a>chữ</a>";
        byte[] utf8 = text.formatted("utf-8").getBytes(StandardCharsets.UTF_8);
        assertThat(problem(utf8)).isNull();
        assertThat(problem(("\uFEFF" + text.formatted("UTF-8")).getBytes(StandardCharsets.UTF_8)))
                .isNull();
        assertThat(problem(text.formatted("UTF-16").getBytes(StandardCharsets.UTF_16)))
                .isEqualTo(XmlProblem.NOT_WELL_FORMED);
        assertThat(problem(text.formatted("ISO-8859-1").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(XmlProblem.ENCODING);
        assertThat(problem("<a>é</a>".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(XmlProblem.NOT_WELL_FORMED);
    }

    @Test
    void aDocumentThatIsTooLargeEndsTheReading() {
        byte[] large = ("<a>" + "x".repeat(100_000) + "</a>").getBytes(StandardCharsets.UTF_8);
        assertThat(problem(large, new XmlLimits(50_000, 3))).isEqualTo(XmlProblem.TOO_LARGE);
        assertThat(problem(large, new XmlLimits(100_007, 3))).isNull();
    }

    @Test
    void depthIsCountedExactly() {
        byte[] three = "<a><b><c/><c/></b><b/></a>".getBytes(StandardCharsets.UTF_8);
        assertThat(problem(three, new XmlLimits(1_000, 3))).isNull();
        assertThat(problem(three, new XmlLimits(1_000, 2))).isEqualTo(XmlProblem.TOO_DEEP);
    }

    /** Of tags, comments and instructions the parser holds each whole; signs of their end inside of quotes do not end them. */
    @Test
    void aSingleTagIsBoundedAndALongTextIsNot() {
        XmlLimits limits = new XmlLimits(20 << 20, 3);
        String most = "x".repeat(XmlLimits.TAG - 100);
        String more = "y>".repeat(XmlLimits.TAG / 2 + 100);
        assertThat(problem(utf8("<a b=\"" + most + "\">" + more + "</a>"), limits))
                .isNull();
        assertThat(problem(utf8("<a><![CDATA[" + more + "<" + more + "]]></a>"), limits))
                .isNull();
        assertThat(problem(utf8("<a><!--" + most + "--><b/><!-- - -> ' \" --><?p ' \" > ?></a>"), limits))
                .isNull();
        for (String wrong : new String[] {
            "<a b=\"" + more + "\"/>",
            "<a b='\"" + more + "'/>",
            "<a><!-- ' " + more + "--></a>",
            "<a><?p " + more + "?></a>",
            "<!--" + more + "--><a/>"
        }) assertThat(problem(utf8(wrong), limits)).as(wrong.substring(0, 12)).isEqualTo(XmlProblem.TOO_LARGE);
    }

    @Test
    void anErrorOfTheStreamItselfIsNoQuietEnd() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> Xml.reader(broken, XmlLimits.SMALL))
                .isInstanceOfSatisfying(
                        XmlRefused.class,
                        e -> assertThat(e.inputFailure())
                                .hasValueSatisfying(own -> assertThat(own).hasMessage("gone")));
    }

    private static byte[] written(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xml.writer(out).declaration().element("a", text).flush();
        return out.toByteArray();
    }

    private static String text(byte[] bytes) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        XMLStreamReader reader = Xml.reader(new ByteArrayInputStream(bytes), XmlLimits.SMALL);
        while (reader.hasNext()) if (reader.next() == XMLStreamConstants.CHARACTERS) text.append(reader.getText());
        return text.toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable XmlProblem problem(byte[] bytes) {
        return problem(bytes, XmlLimits.SMALL);
    }

    private static @Nullable XmlProblem problem(byte[] bytes, XmlLimits limits) {
        try {
            XMLStreamReader reader = Xml.reader(new ByteArrayInputStream(bytes), limits);
            while (reader.hasNext()) reader.next();
            return null;
        } catch (XmlRefused refused) {
            return refused.problem();
        } catch (XMLStreamException e) {
            throw new AssertionError(e);
        }
    }
}
