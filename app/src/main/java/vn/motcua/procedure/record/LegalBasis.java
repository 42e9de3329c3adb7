package vn.motcua.procedure.record;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * A legal document on which a procedure stands.
 *
 * @param number number and symbol
 * @param name what it is about
 * @param issued when it was issued, as written
 * @param issuer who issued it, as written
 * @param other keys that we do not know
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LegalBasis(
        @JsonProperty("SOVANBAN") String number,
        @JsonProperty("TENVANBAN") String name,
        @JsonProperty("NGAYBANHANH") String issued,
        @JsonProperty("COQUANBANHANH") String issuer,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> other) {

    public LegalBasis {
        number = Absent.text(number);
        name = Absent.text(name);
        issued = Absent.text(issued);
        issuer = Absent.text(issuer);
        other = Absent.keys(other);
    }
}
