package vn.motcua.procedure.record;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * A field to which a procedure belongs.
 *
 * @param code its code; empty where the source has none
 * @param name its name, such as {@code Hộ tịch}
 * @param other keys that we do not know
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Field(
        @JsonProperty("MALINHVUC") String code,
        @JsonProperty("TENLINHVUC") String name,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> other) {

    public Field {
        code = Absent.text(code);
        name = Absent.text(name);
        other = Absent.keys(other);
    }

    /** Its code, or ours where it has none. */
    public String codeOrOurs() {
        return code.isEmpty() ? OwnCode.field(name) : code;
    }
}
