package vn.motcua.procedure.record;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A time limit as published, with the fees that hang on it.
 *
 * @param amount how many, as written; often a bare 1 where the limit stands in words only
 * @param unit of what, as written
 * @param words the limit in words
 * @param fees what it costs; always written, be it empty
 * @param other keys that we do not know
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TimeRow(
        @JsonProperty("THOIGIANGIAIQUYET") String amount,
        @JsonProperty("DONVITINH") String unit,
        @JsonProperty("MOTA") String words,

        @JsonProperty("PHILEPHI") @JsonInclude(JsonInclude.Include.ALWAYS)
        List<FeeRow> fees,

        @JsonAnyGetter @JsonAnySetter Map<String, Object> other) {

    public TimeRow {
        amount = Absent.text(amount);
        unit = Absent.text(unit);
        words = Absent.text(words);
        fees = Absent.list(fees);
        other = Absent.keys(other);
    }

    /** The limit, where number and unit are understood; a number without unit is none, as the catalogue uses it for "see the words". */
    public Optional<TimeLimit> limit() {
        if (!amount.strip().matches("[0-9]{1,4}")) return Optional.empty();
        return TimeUnit.named(unit).map(one -> new TimeLimit(Integer.parseInt(amount.strip()), one));
    }
}
