package vn.motcua.kernel.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import vn.motcua.testing.Listener;
import vn.motcua.testing.XmlAttack;

/** Eleven attacks against the one door for XML (D1), and the same against readers that trust, to show that the attacks are real. */
class XmlAttackTests {

    private static final String SECRET = "mật-khẩu-của-máy-chủ";

    @TempDir
    private Path folder;

    private Listener listener;
    private XmlAttack.Target target;

    @BeforeEach
    void prepare() throws Exception {
        listener = new Listener();
        Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        target = new XmlAttack.Target("a", "", "<b>words</b>", listener.address(), secret);
    }

    @AfterEach
    void stop() {
        listener.close();
    }

    @ParameterizedTest
    @EnumSource
    void leaksNothingCallsNobodyAndIsQuick(XmlAttack attack) {
        byte[] bytes = attack.bytes(target);
        String got = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(1), () -> read(bytes));
        assertThat(got).doesNotContain(SECRET);
        assertThat(listener.calls()).isZero();
        if (attack.inert()) assertThat(got).isEqualTo("words");
        else assertThat(got).isEqualTo(expected(attack).name());
    }

    @Test
    void readersThatTrustAreHurt() throws Exception {
        assertThat(trusting(XmlAttack.FILE_ENTITY).getDocumentElement().getTextContent())
                .contains(SECRET);
        assertThat(trusting(XmlAttack.XINCLUDE).getDocumentElement().getTextContent())
                .contains(SECRET);
        for (XmlAttack attack : new XmlAttack[] {
            XmlAttack.HTTP_ENTITY, XmlAttack.EXTERNAL_DTD, XmlAttack.PARAMETER_ENTITY, XmlAttack.SCHEMA_LOCATION
        }) callsWhenTrusted(attack);
        assertThat(trusting(XmlAttack.QUADRATIC_BLOWUP, 100)
                        .getDocumentElement()
                        .getTextContent())
                .hasSizeGreaterThan(100 * 50_000);
        assertThat(trusting(XmlAttack.DEEP_NESTING, 3_000)
                        .getElementsByTagName("d")
                        .getLength())
                .isEqualTo(3_000);
        assertThat(trusting(XmlAttack.MANY_ATTRIBUTES)
                        .getElementsByTagName("d")
                        .item(0)
                        .getAttributes()
                        .getLength())
                .isEqualTo(20_000);
    }

    @Test
    void styleSheetsAreFollowedByWhoLooksForThem() throws Exception {
        int before = listener.calls();
        TransformerFactory factory = TransformerFactory.newDefaultInstance();
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "all");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "all");
        StreamSource source =
                new StreamSource(new ByteArrayInputStream(XmlAttack.PROCESSING_INSTRUCTION.bytes(target)));
        source.setSystemId(listener.address().toString());
        try {
            factory.newTransformer(factory.getAssociatedStylesheet(source, null, null, null));
        } catch (Exception e) {
            // nothing of use is answered; that it was asked is the point
        }
        assertThat(listener.calls()).isGreaterThan(before);
    }

    private void callsWhenTrusted(XmlAttack attack) {
        int before = listener.calls();
        try {
            trusting(attack);
        } catch (Exception e) {
            // nothing of use is answered; that it was asked is the point
        }
        assertThat(listener.calls()).as(attack.name()).isGreaterThan(before);
    }

    private static XmlProblem expected(XmlAttack attack) {
        return switch (attack) {
            case DEEP_NESTING -> XmlProblem.TOO_DEEP;
            case MANY_ATTRIBUTES -> XmlProblem.TOO_MANY_ATTRIBUTES;
            default -> XmlProblem.DOCTYPE;
        };
    }

    /** All texts of the document, or the problem's name. */
    private static String read(byte[] bytes) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        try {
            XMLStreamReader reader = Xml.reader(new ByteArrayInputStream(bytes), new XmlLimits(10 << 20, 64));
            while (reader.hasNext()) if (reader.next() == XMLStreamConstants.CHARACTERS) text.append(reader.getText());
            return text.toString();
        } catch (XmlRefused refused) {
            return refused.problem().name();
        }
    }

    private Document trusting(XmlAttack attack) throws Exception {
        return trusting(attack, Integer.MAX_VALUE);
    }

    /** What somebody gets who opens every door; repeated parts are cut to so many, to be kind to this machine. */
    private Document trusting(XmlAttack attack, int times) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
        factory.setAttribute("jdk.xml.dtd.support", "allow");
        factory.setAttribute("jdk.xml.jdkcatalog.resolve", "continue");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "all");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "all");
        for (String limit : new String[] {
            "entityExpansionLimit",
            "totalEntitySizeLimit",
            "maxGeneralEntitySizeLimit",
            "maxParameterEntitySizeLimit",
            "entityReplacementLimit",
            "elementAttributeLimit",
            "maxElementDepth"
        }) factory.setAttribute("jdk.xml." + limit, "0");
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(true);
        if (attack == XmlAttack.SCHEMA_LOCATION) {
            factory.setValidating(true);
            factory.setAttribute(
                    "http://java.sun.com/xml/jaxp/properties/schemaLanguage", XMLConstants.W3C_XML_SCHEMA_NS_URI);
        }
        String text = new String(attack.bytes(target), java.nio.charset.StandardCharsets.UTF_8);
        if (attack == XmlAttack.QUADRATIC_BLOWUP) text = text.replace("&x;".repeat(50_000), "&x;".repeat(times));
        if (attack == XmlAttack.DEEP_NESTING)
            text = text.replace("<d>".repeat(200_000), "<d>".repeat(times))
                    .replace("</d>".repeat(200_000), "</d>".repeat(times));
        InputStream in = new ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(in, folder.toUri().toString());
    }
}
