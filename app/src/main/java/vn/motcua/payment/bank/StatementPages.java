package vn.motcua.payment.bank;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import vn.motcua.payment.life.BankResult;
import vn.motcua.payment.spi.PaymentProvider;
import vn.motcua.payment.spi.ProviderAway;

/** Reads a statement page by page: so many, for so long, and none twice. A line that is not understood is told apart, and spoils no other. */
final class StatementPages {

    private static final int MOST = 5_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int LONGEST_UNREAD = 100;

    private final Clock clock;
    private final Function<String, ? extends JsonNode> page;
    private final List<PaymentProvider.StatementLine> lines = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    /**
     * A reader.
     *
     * @param page gives the page after a mark; the first after nothing
     */
    StatementPages(Clock clock, Function<String, ? extends JsonNode> page) {
        this.clock = clock;
        this.page = page;
    }

    PaymentProvider.Statement read() {
        Instant end = clock.instant().plus(LONGEST);
        Set<String> seen = new HashSet<>();
        String after = "";
        do {
            if (!seen.add(after)) throw new ProviderAway("a statement that goes round");
            if (seen.size() > MOST || clock.instant().isAfter(end))
                throw new ProviderAway("a statement without an end");
            JsonNode said = page.apply(after);
            for (JsonNode one : said.path("payments")) line(one);
            after = said.path("next").asString("");
        } while (!after.isEmpty());
        return new PaymentProvider.Statement(lines, unread);
    }

    private void line(JsonNode one) {
        try {
            BankResult paid =
                    BankWords.paid(WireBank.CODE, one.path("reference").asString(""), one);
            lines.add(new PaymentProvider.StatementLine(
                    paid.reference(), paid.transaction(), paid.amount(), paid.at(), paid.bank()));
        } catch (ProviderAway notUnderstood) {
            String said = one.toString();
            unread.add("? " + said.substring(0, Math.min(LONGEST_UNREAD - 2, said.length())));
        }
    }
}
