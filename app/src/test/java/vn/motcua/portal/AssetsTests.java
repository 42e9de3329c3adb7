package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What the build made for browsers. */
class AssetsTests {

    private final Assets assets = new Assets();

    @Test
    void everyFileIsNamedAfterItsContent() throws Exception {
        for (String file : assets.files()) {
            byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest(bytes(file));
            assertThat(file)
                    .contains("." + java.util.HexFormat.of().formatHex(hash).substring(0, 12) + ".");
        }
    }

    @Test
    void styleAndScriptsAskForNothingElsewhere() throws IOException {
        for (String name : new String[] {"site.css", "site.js"}) {
            String text = new String(bytes(file(name)), StandardCharsets.UTF_8);
            List<String> asked = Pattern.compile("\"\\./([^\"]+)\"")
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(asked).isNotEmpty();
            assertThat(assets.files()).containsAll(asked);
            assertThat(text)
                    .doesNotContain("missing-")
                    .doesNotContain("url(http")
                    .doesNotContain("url(//")
                    .doesNotContain("sourceMappingURL");
        }
    }

    @Test
    void noForeignColourOrTypeIsLeft() throws IOException {
        String style = new String(bytes(file("site.css")), StandardCharsets.UTF_8).toLowerCase(java.util.Locale.ROOT);
        assertThat(style)
                .contains("be vietnam pro")
                .doesNotContain("gds transport")
                .doesNotContain("#1d70b8")
                .doesNotContain("#0b0c0c")
                .doesNotContain("#fd0");
    }

    @Test
    void typeIsThereInTwoWeightsForTwoAlphabets() {
        for (String alphabet : new String[] {"latin", "vietnamese"})
            for (int weight : new int[] {400, 600})
                assertThat(assets.has("be-vietnam-pro-" + alphabet + "-" + weight + ".woff2"))
                        .isTrue();
    }

    @Test
    void whatIsPackedIsTheSame() throws IOException {
        try (GZIPInputStream packed =
                new GZIPInputStream(new ClassPathResource("assets/" + file("site.css") + ".gz").getInputStream())) {
            assertThat(packed.readAllBytes()).isEqualTo(bytes(file("site.css")));
        }
    }

    private String file(String name) {
        return assets.href(name).substring(Assets.PATH.length());
    }

    private static byte[] bytes(String file) throws IOException {
        return new ClassPathResource("assets/" + file).getContentAsByteArray();
    }
}
