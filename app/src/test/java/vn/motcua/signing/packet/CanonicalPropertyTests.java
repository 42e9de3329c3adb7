package vn.motcua.signing.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.motcua.kernel.xml.Xml;
import vn.motcua.kernel.xml.XmlLimits;

/** Our stream and the JDK's tree write the same canonical bytes, whatever the document looks like. */
class CanonicalPropertyTests {

    private static final List<String> PREFIXES = List.of("", "a", "b", "edXML");
    private static final List<String> SPACES = List.of("urn:1", "urn:2", "http://www.mic.gov.vn/TBT/QCVN_102_2016");
    private static final List<String> TEXTS = List.of(
            "",
            "chữ ký",
            " \n\t",
            "&lt;&amp;&gt;",
            "&#13;",
            "<![CDATA[<&]]>",
            "<!-- x -->",
            "\"'",
            "𝄞",
            "<?pi  a b ?>",
            "a\r\nb");
    private static final List<String> VALUES = List.of("", "ư", "&quot;", "&#9;&#10;&#13;", "a  b", "&lt;&amp;", "'");

    @Property(tries = 300)
    void bothWaysAgreeWithTheJdk(@ForAll Random random) throws Exception {
        StringBuilder xml = new StringBuilder(random.nextBoolean() ? "<?xml version=\"1.0\"?>\n<!-- before -->\n" : "");
        element(xml, random, 4, true);
        if (random.nextBoolean()) xml.append("\n<!-- after -->\n");
        String text = xml.toString();
        assertThat(ours(text, Canonical.INCLUSIVE)).as(text).isEqualTo(jdk(text, Dom.INCLUSIVE));
        assertThat(ours(text, Canonical.EXCLUSIVE)).as(text).isEqualTo(jdk(text, Dom.EXCLUSIVE));
    }

    /** Canonical XML 1.0, 3.1: the JDK leaves them out when it is handed a set of nodes, and not when it signs. */
    @Test
    void instructionsAroundTheDocumentStandOnLinesOfTheirOwn() throws Exception {
        assertThat(ours("<?xml version='1.0'?><?before  x ?> <a/> <!-- c --><?after?>", Canonical.INCLUSIVE))
                .isEqualTo("<?before x ?>\n<a></a>\n<?after?>");
    }

    @Test
    void theTwoWaysDiffer() throws Exception {
        String text = "<a xmlns:u='urn:unused'><b/></a>";
        assertThat(ours(text, Canonical.INCLUSIVE)).isNotEqualTo(ours(text, Canonical.EXCLUSIVE));
    }

    private static void element(StringBuilder xml, Random random, int depth, boolean root) {
        String prefix = root ? "" : pick(PREFIXES, random);
        String name = (prefix.isEmpty() ? "" : prefix + ":") + "e" + random.nextInt(3);
        xml.append('<').append(name);
        for (String one : PREFIXES) {
            boolean must = root && !one.isEmpty();
            if (must || random.nextInt(3) == 0)
                xml.append(one.isEmpty() ? " xmlns" : " xmlns:" + one)
                        .append("=\"")
                        .append(one.isEmpty() && random.nextInt(3) == 0 ? "" : pick(SPACES, random))
                        .append('"');
        }
        if (random.nextBoolean())
            xml.append(" z='").append(pick(VALUES, random).replace("'", "")).append('\'');
        if (random.nextBoolean())
            xml.append(" k=\"").append(pick(VALUES, random)).append('"');
        if (random.nextBoolean())
            xml.append(" edXML:k=\"").append(pick(VALUES, random)).append('"');
        if (random.nextInt(4) == 0) xml.append(" xml:lang=\"vi\"");
        xml.append('>');
        for (int i = random.nextInt(4); i > 0 && depth > 0; i--) {
            xml.append(pick(TEXTS, random));
            element(xml, random, depth - 1, false);
        }
        xml.append(pick(TEXTS, random)).append("</").append(name).append('>');
    }

    private static String pick(List<String> among, Random random) {
        return among.get(random.nextInt(among.size()));
    }

    private static String ours(String text, Canonical way) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WholeDocument.write(
                Xml.reader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), XmlLimits.SMALL),
                out,
                way,
                Set.of(),
                WholeDocument.HeaderEnd.NOTHING);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String jdk(String text, String way) throws Exception {
        return new String(Dom.canonical(text, way), StandardCharsets.UTF_8);
    }
}
