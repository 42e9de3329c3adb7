package vn.motcua.procedure.record;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * How a procedure goes in one case.
 *
 * @param caseName which case; empty where there is only one
 * @param steps what is done, one after another
 * @param other keys that we do not know
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StepsOfCase(
        @JsonProperty("TRUONGHOP") @JsonInclude(JsonInclude.Include.ALWAYS)
        String caseName,

        @JsonProperty("TRINHTU") List<Step> steps,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> other) {

    public StepsOfCase {
        caseName = Absent.text(caseName);
        steps = Absent.list(steps);
        other = Absent.keys(other);
    }

    /**
     * One step in words.
     *
     * @param words what is done
     * @param other keys that we do not know
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Step(
            @JsonProperty("TENTRINHTU") String words,
            @JsonAnyGetter @JsonAnySetter Map<String, Object> other) {

        public Step {
            words = Absent.text(words);
            other = Absent.keys(other);
        }
    }
}
