package vn.motcua.kernel.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Parsers that libraries make for themselves are strict too, in the virtual machine of the tests and in that of the application. */
class StrictXmlTests {

    private static final byte[] DOCTYPE = "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>".getBytes(StandardCharsets.UTF_8);

    @Test
    void anyParserOfThisVirtualMachineRefusesADoctype() {
        assertThatThrownBy(StrictXmlTests::parse)
                .isInstanceOf(SAXException.class)
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void mainMakesItsVirtualMachineStrict() throws Exception {
        assertThat(childSays("strict")).isEqualTo("refused");
        assertThat(childSays("as it comes")).isEqualTo("taken");
    }

    private static String childSays(String how) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                how));
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .lines()
                .reduce((a, b) -> b)
                .orElse("");
    }

    private static void parse() throws Exception {
        var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
        builder.setErrorHandler(null);
        builder.parse(new ByteArrayInputStream(DOCTYPE));
    }

    /** A program that does to itself what main does, or does not. */
    static final class Child {
        public static void main(String... args) throws Exception {
            if (args[0].equals("strict")) StrictXml.apply();
            try {
                parse();
                System.out.println("taken");
            } catch (SAXException e) {
                System.out.println("refused");
            }
        }
    }
}
