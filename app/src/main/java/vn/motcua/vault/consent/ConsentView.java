package vn.motcua.vault.consent;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;

/**
 * What an agency asks to read.
 *
 * @param id its key
 * @param agency which agency
 * @param procedure for which procedure
 * @param askedBy who asked, by name
 * @param asked when
 * @param state how it stands
 * @param answered when the owner answered, or took it back
 * @param until until when it holds, where it was given
 * @param kinds which kinds of paper, and which of them the owner lets it read
 */
public record ConsentView(
        long id,
        AgencyId agency,
        String procedure,
        String askedBy,
        Instant asked,
        ConsentState state,
        @Nullable Instant answered,
        @Nullable Instant until,
        List<ConsentKind> kinds) {

    /** The names of those that it may read now; empty unless it was given. */
    public List<String> read() {
        return state == ConsentState.GIVEN
                ? kinds.stream()
                        .filter(ConsentKind::granted)
                        .map(ConsentKind::name)
                        .toList()
                : List.of();
    }
}
