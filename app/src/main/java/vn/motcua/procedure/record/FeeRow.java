package vn.motcua.procedure.record;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import vn.motcua.kernel.text.Fold;

/**
 * A fee as published. The amount {@code 0} is the portal's "free", which it also shows where the true amount stands in words only: never show the amount
 * without the words.
 *
 * @param kind 1 a charge (phí), 2 a fee (lệ phí), as written
 * @param amount as written
 * @param currency as written
 * @param words the published words
 * @param file name of a file with the tariff
 * @param other keys that we do not know
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FeeRow(
        @JsonProperty("MAPHILEPHI") String kind,
        @JsonProperty("SOTIEN") String amount,
        @JsonProperty("DONVI") String currency,
        @JsonProperty("MOTA") String words,
        @JsonProperty("TENTEP") String file,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> other) {

    public FeeRow {
        kind = Absent.text(kind);
        amount = Absent.text(amount);
        currency = Absent.text(currency);
        words = Absent.text(words);
        file = Absent.text(file);
        other = Absent.keys(other);
    }

    /** Whether it is a charge or a fee; empty where that was not published. */
    public Optional<FeeKind> feeKind() {
        return switch (kind.replace("'", "").strip()) {
            case "1" -> Optional.of(FeeKind.CHARGE);
            case "2" -> Optional.of(FeeKind.FEE);
            default -> Optional.empty();
        };
    }

    /** The amount, where it is a number. */
    public Optional<BigDecimal> number() {
        String text = amount.strip();
        return text.matches("-?[0-9]{1,15}(\\.[0-9]{1,2})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** True if it is stated in US dollars. */
    public boolean dollars() {
        return Fold.fold(currency).equals("usd");
    }

    /** True if it is said to be free, and no words say otherwise. */
    public boolean free() {
        return words.isBlank()
                && (number().filter(zero -> zero.signum() == 0).isPresent()
                        || Fold.fold(amount).equals("khong"));
    }
}
