package vn.motcua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No file of the project names a machine, a secret or a stranger's host, and no document points to nothing. */
class TrackedFilesTests {

    @Test
    void filesAreClean() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : TrackedFiles.all()) found.addAll(TrackedFiles.complaints(file, TrackedFiles.read(file)));
        assertThat(TrackedFiles.all()).hasSizeGreaterThan(100).contains(Path.of("motcua"), Path.of("README.md"));
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cd /" + "home/an/motcua",
                "log in /" + "root/.m2",
                "-----BEGIN RSA PRIVATE " + "KEY-----",
                "AKIA" + "ABCDEFGHIJKLMNOP",
                "api_key" + " = \"0123456789abcdef0123\"",
                "see https:" + "//intern.corp/x",
                "postgresql:" + "//me:secret@db.corp/x",
                "192.168" + ".7.9",
                "<<<<<<" + "< ours",
                "[a](../../elsewhere.md)",
                "[a](nothing.md)"
            })
    void eachForbiddenThingIsFound(String planted) {
        assertThat(TrackedFiles.complaints(Path.of("planted.md"), "first\n" + planted + "\n"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://user:password@host:port/database",
                "http://localhost:8080/",
                "https://dichvucong.gov.vn/",
                "[a](README.md) [b](docs/golden#x) [c](https://example.org)",
                "a/home/of/ours",
                "127.0.0.1"
            })
    void whatIsRightIsLeftAlone(String right) {
        assertThat(TrackedFiles.complaints(Path.of("right.md"), right)).isEmpty();
    }
}
