package vn.motcua.procedure.record;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * What to bring in one case.
 *
 * @param caseName which case; empty where there is only one
 * @param papers the papers
 * @param other keys that we do not know
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PapersOfCase(
        @JsonProperty("TRUONGHOP") @JsonInclude(JsonInclude.Include.ALWAYS)
        String caseName,

        @JsonProperty("GIAYTO") List<Paper> papers,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> other) {

    public PapersOfCase {
        caseName = Absent.text(caseName);
        papers = Absent.list(papers);
        other = Absent.keys(other);
    }
}
