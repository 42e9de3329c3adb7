package vn.motcua.procedure.record;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * Why a paper need not be brought: the state has it.
 *
 * @param source which database or store has it
 * @param condition when that holds; empty: always
 * @param law by which law
 * @param other keys that we do not know
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Reuse(
        @JsonProperty("NGUON") String source,
        @JsonProperty("DIEUKIEN") String condition,
        @JsonProperty("CANCU") String law,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> other) {

    public Reuse {
        source = Absent.text(source);
        condition = Absent.text(condition);
        law = Absent.text(law);
        other = Absent.keys(other);
    }
}
