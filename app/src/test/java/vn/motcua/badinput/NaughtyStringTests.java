package vn.motcua.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.kernel.text.Language;
import vn.motcua.testing.RunningTest;

/** Strings that break things elsewhere come back as they were sent, as text and never as markup, or are refused. */
@RunningTest
class NaughtyStringTests {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    @LocalServerPort
    private int port;

    @Test
    void comeBackAsText() throws IOException {
        Visitor visitor = new Visitor(port, Language.VI, "form", "");
        List<String> strings =
                Files.readAllLines(Path.of("src", "test", "resources", "badinput", "naughty.txt")).stream()
                        .filter(line -> !line.startsWith("# ") && !line.isBlank())
                        .map(NaughtyStringTests::unescaped)
                        .toList();
        assertThat(strings).hasSizeGreaterThan(150).doesNotHaveDuplicates();
        for (String naughty : strings) {
            Answer answer = visitor.get("/search?q=" + URLEncoder.encode(naughty, StandardCharsets.UTF_8));
            assertThat(answer.complaints(Language.VI)).as(naughty).isEmpty();
            if (answer.status() == 200)
                assertThat(shown(answer))
                        .as(naughty)
                        .isEqualTo(Normalizer.normalize(naughty, Normalizer.Form.NFC)
                                .strip());
            else assertThat(answer.status()).as(naughty).isEqualTo(400);
        }
    }

    /** What the search field of the page holds; and nothing of it became an element. */
    private static String shown(Answer answer) {
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("main script, main img[onerror], main iframe, main svg[onload], main [onclick]"))
                .isEmpty();
        return page.select("main input[name=q]").attr("value");
    }

    /** Backslash, u and four digits stand for a character that would not survive in a text file. */
    private static String unescaped(String line) {
        return ESCAPE.matcher(line)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
