package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Folders are meant from where the person stands, although the launcher starts the program elsewhere. */
class LaunchOptionsTests {

    @BeforeEach
    void stand() {
        System.setProperty("motcua.folder", "/srv/there");
    }

    @AfterEach
    void leave() {
        System.clearProperty("motcua.folder");
    }

    @Test
    void foldersAreMeantFromWhereThePersonStands() {
        assertThat(LaunchOptions.parse().data()).isEqualTo(Path.of("/srv/there/data"));
        assertThat(LaunchOptions.parse("--data", "mine").data()).isEqualTo(Path.of("/srv/there/mine"));
        assertThat(LaunchOptions.parse("--data", "/var/other").data()).isEqualTo(Path.of("/var/other"));
        assertThat(CommandWords.parse(java.util.List.of("directory", "list")).data())
                .isEqualTo(Path.of("/srv/there/data"));
    }
}
