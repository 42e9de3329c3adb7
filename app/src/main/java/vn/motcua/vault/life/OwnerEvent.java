package vn.motcua.vault.life;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.AgencyId;
import vn.motcua.vault.OwnerNumber;

/**
 * Something that happened to an owner.
 *
 * @param kind what
 * @param on on which day
 * @param before the name before, where it changed
 * @param after the name after
 * @param proof number and issuer of the paper that shows it, or why it is taken back
 * @param agency who recorded it
 * @param who by name: who asked for it
 */
public record OwnerEvent(
        LifeKind kind, LocalDate on, String before, String after, String proof, AgencyId agency, String who) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What of it is sealed. */
    record Details(
            String before,
            String after,
            String proof,
            @Nullable String number) {

        static Details of(OwnerEvent event, OwnerNumber number) {
            return new Details(event.before(), event.after(), event.proof(), number.number());
        }

        String json() {
            return JSON.writeValueAsString(this);
        }

        static Details read(String json) {
            return JSON.readValue(json, Details.class);
        }

        @Override
        public String toString() {
            return "Details"; // never a person in a log
        }
    }

    @Override
    public String toString() {
        return "OwnerEvent[" + kind + "]"; // never a person in a log
    }
}
