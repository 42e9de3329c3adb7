package vn.motcua.procedure.record;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * An agency as a record names it.
 *
 * @param code its code; empty where the source has none
 * @param name its name
 * @param other keys that we do not know
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NamedAgency(
        @JsonProperty("MADONVI") String code,
        @JsonProperty("TENDONVI") String name,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> other) {

    public NamedAgency {
        code = Absent.text(code);
        name = Absent.text(name);
        other = Absent.keys(other);
    }
}
