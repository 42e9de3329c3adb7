package vn.motcua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates hold nothing that the content security policy would stop. */
class MarkupTests {

    private static final Path TEMPLATES = Path.of("src", "main", "jte");

    @Test
    void templatesAreClean() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".jte")).toList())
                found.addAll(Markup.complaints(TEMPLATES.relativize(file).toString(), Files.readString(file)));
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<style>a{}</style>",
                "<p style=\"color:red\">x</p>",
                "<a onclick=\"go()\">x</a>",
                "<a href=\"javascript:go()\">x</a>",
                "<script src=\"/portal/assets/a.js\"></script>",
                "<script nonce=\"${page.nonce()}\">go()</script>",
                "<img src=\"https://example.org/a.png\" alt=\"\">",
                "<img src=\"//example.org/a.png\" alt=\"\">",
                "<link rel=\"stylesheet\" href=\"https://example.org/a.css\">",
                "<iframe title=\"x\"></iframe>",
                "<a target=\"_blank\" href=\"/\">x</a>",
                "<p>$unsafe{text}</p>",
                "<form method=\"post\" action=\"/x\"><button>x</button></form>"
            })
    void eachForbiddenThingIsFound(String planted) {
        assertThat(Markup.complaints("planted.jte", planted)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script nonce=\"${page.nonce()}\" src=\"/portal/assets/a.js\" defer></script>",
                "<form method=\"post\"><input type=\"hidden\" name=\"${page.csrfName()}\" value=\"${page.csrfToken()}\"></form>",
                "<form method=\"get\"><button>x</button></form>",
                "<a href=\"https://example.org/law\">x</a>",
                "<%-- a style=\"\" in a remark --%>",
                "<p data-online=\"${on}\">x</p>"
            })
    void whatIsRightIsLeftAlone(String right) {
        assertThat(Markup.complaints("right.jte", right)).isEmpty();
    }
}
