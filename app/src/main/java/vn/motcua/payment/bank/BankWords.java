package vn.motcua.payment.bank;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import tools.jackson.databind.JsonNode;
import vn.motcua.kernel.Refused;
import vn.motcua.payment.Dong;
import vn.motcua.payment.life.BankResult;
import vn.motcua.payment.spi.ProviderAway;

/** Reads what the bank says of money: strictly, for money is made of it. */
final class BankWords {

    private static final int LONGEST = 100;

    private BankWords() {}

    /** Money that came. Refused as no answer if any of it is missing or in another form. */
    static BankResult paid(String provider, String reference, JsonNode one) {
        JsonNode amount = one.path("amount");
        String transaction = one.path("transaction").asString("");
        if (!amount.isIntegralNumber()
                || amount.asString().equals("0")
                || transaction.isEmpty()
                || transaction.length() > LONGEST) throw new ProviderAway("money without number or amount");
        try {
            String bank = one.path("bank").asString("");
            return new BankResult(
                    provider,
                    reference,
                    true,
                    transaction,
                    Dong.of(amount.asString()),
                    bank.length() > LONGEST ? bank.substring(0, LONGEST) : bank,
                    Instant.parse(one.path("at").asString("")),
                    "");
        } catch (DateTimeParseException | Refused e) {
            throw new ProviderAway("money in a form that is not understood");
        }
    }
}
