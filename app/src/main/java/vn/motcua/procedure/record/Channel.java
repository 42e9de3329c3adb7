package vn.motcua.procedure.record;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A way of applying, with its own time limits and fees.
 *
 * @param code 1 in person, 2 online, 3 by post
 * @param times time limits, one or several
 * @param other keys that we do not know
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Channel(
        @JsonProperty("KENH") String code,
        @JsonProperty("THOIGIAN") List<TimeRow> times,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> other) {

    public Channel {
        code = Absent.text(code);
        times = Absent.list(times);
        other = Absent.keys(other);
    }

    /** Which way it is; empty if the code is none. */
    public Optional<ChannelKind> kind() {
        return ChannelKind.of(code);
    }
}
