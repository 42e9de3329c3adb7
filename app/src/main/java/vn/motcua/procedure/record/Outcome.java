package vn.motcua.procedure.record;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * What one gets.
 *
 * @param code its code; empty where the source has none
 * @param name what it is
 * @param other keys that we do not know
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Outcome(
        @JsonProperty("MAKETQUA") String code,
        @JsonProperty("TENKETQUA") String name,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> other) {

    public Outcome {
        code = Absent.text(code);
        name = Absent.text(name);
        other = Absent.keys(other);
    }

    /** Its code, or ours where it has none. */
    public String codeOrOurs() {
        return code.isEmpty() ? OwnCode.outcome(name) : code;
    }
}
