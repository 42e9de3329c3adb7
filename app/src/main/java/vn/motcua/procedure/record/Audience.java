package vn.motcua.procedure.record;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;

/**
 * Who may apply, as published.
 *
 * @param code its code; empty where the source has none
 * @param name its name, such as {@code Công dân Việt Nam}
 * @param other keys that we do not know
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Audience(
        @JsonProperty("MADOITUONG") String code,
        @JsonProperty("TENDOITUONG") String name,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> other) {

    public Audience {
        code = Absent.text(code);
        name = Absent.text(name);
        other = Absent.keys(other);
    }

    /** The sort of applicant; empty if the name is not understood. */
    public Optional<AudienceKind> kind() {
        return AudienceKind.named(name);
    }
}
