package vn.motcua.procedure.record;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;

/**
 * A level of government as published.
 *
 * @param name its words, such as {@code Cấp xã}
 * @param code 0 ministry, 1 province, 2 district, 3 commune; empty for other bodies
 * @param other keys that we do not know
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Level(
        @JsonProperty("TENCAP") String name,
        @JsonProperty("CAPTHUCHIEN") String code,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> other) {

    public Level {
        name = Absent.text(name);
        code = Absent.text(code);
        other = Absent.keys(other);
    }

    /** The level, by its code or else by its words; empty if neither is understood. */
    public Optional<AdministrativeLevel> level() {
        return AdministrativeLevel.of(code).or(() -> AdministrativeLevel.named(name));
    }
}
