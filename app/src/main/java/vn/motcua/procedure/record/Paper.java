package vn.motcua.procedure.record;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A paper of an application.
 *
 * @param code its code; empty where the source has none
 * @param name what it is, with whatever the source says about it; notes stand among papers, too, with no counts
 * @param originals how many originals, or {@code null} if not said
 * @param copies how many copies, or {@code null} if not said
 * @param form names of the form files, joined with {@code "; "}
 * @param url where the form lies
 * @param reuse ours: why one need not bring it, because the state has it; {@code null} if one must
 * @param other keys that we do not know
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Paper(
        @JsonProperty("MAGIAYTO") String code,
        @JsonProperty("TENGIAYTO") String name,
        @JsonProperty("SOBANCHINH") @Nullable Count originals,
        @JsonProperty("SOBANSAO") @Nullable Count copies,
        @JsonProperty("TENMAUDON") String form,
        @JsonProperty("URL") String url,
        @JsonProperty("TAISUDUNG") @Nullable Reuse reuse,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> other) {

    public Paper {
        code = Absent.text(code);
        name = Absent.text(name);
        form = Absent.text(form);
        url = Absent.text(url);
        other = Absent.keys(other);
    }

    /** Its code, or ours where it has none. */
    public String codeOrOurs() {
        return code.isEmpty() ? OwnCode.paper(name) : code;
    }

    /** True if it is no paper but a note among them: nothing of it is asked for. */
    public boolean note() {
        return Count.none(originals) && Count.none(copies) && form.isEmpty() && reuse == null;
    }
}
