package vn.motcua.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.kernel.text.Language;
import vn.motcua.testing.RunningTest;

/** A fault shows a reference number and nothing else; the log has it once, under that number. */
@RunningTest
@ExtendWith(OutputCaptureExtension.class)
class FaultTests {

    private static final String SECRET = "the password is hunter2";
    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9]{5}-[A-Z0-9]{5}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @LocalServerPort
    private int port;

    private final RequestMappingInfo planted = RequestMappingInfo.paths("/badinput/fault")
            .methods(RequestMethod.GET)
            .build();

    @BeforeEach
    void plant() throws NoSuchMethodException {
        mapping.registerMapping(planted, new Planted(), Planted.class.getDeclaredMethod("fail"));
    }

    @AfterEach
    void pullUp() {
        mapping.unregisterMapping(planted);
    }

    @Test
    void theReaderSeesANumberAndTheLogHasItOnce(CapturedOutput output) {
        for (Language language : Language.values()) {
            Answer answer = new Visitor(port, language, "form", "").get("/badinput/fault");
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("hunter2", "IllegalStateException", "Planted");
            assertThat(Jsoup.parse(answer.body()).select("html").attr("lang")).isEqualTo(language.tag());
            Matcher reference = REFERENCE.matcher(Jsoup.parse(answer.body()).text());
            assertThat(reference.find()).isTrue();
            assertThat(output.getAll().lines().filter(line -> line.contains(reference.group())))
                    .hasSize(1);
        }
        assertThat(output.getAll()).contains(SECRET);
    }

    /** Fails as code of ours might. */
    static final class Planted {

        @OpenToAll
        String fail() {
            throw new IllegalStateException(SECRET);
        }
    }
}
