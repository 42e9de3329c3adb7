package vn.motcua.identity.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The roles in the files and those that people can name. */
class RoleNameTests {

    @Test
    void everyRoleHasAName() {
        assertThat(Stream.of(RoleName.values()).map(RoleName::word))
                .containsExactlyInAnyOrderElementsOf(new Roles().names());
    }
}
