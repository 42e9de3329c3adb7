package vn.motcua.payment.life;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.payment.AttemptView;
import vn.motcua.payment.PaymentAct;
import vn.motcua.payment.spi.PaymentProvider;
import vn.motcua.payment.spi.ProviderAway;

/** Tells the bank of an attempt, or asks what became of it. No transaction is open while we wait for the bank. */
@Component
public class TellBank {

    private static final Logger log = LoggerFactory.getLogger(TellBank.class);

    private final ObligationStore store;
    private final Providers providers;
    private final TakeResult take;
    private final Moves moves;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    TellBank(
            ObligationStore store,
            Providers providers,
            TakeResult take,
            Moves moves,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.store = store;
        this.providers = providers;
        this.take = take;
        this.moves = moves;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** Has the bank get ready for an attempt; the same reference again is the same order there. False if it could not be reached. */
    public boolean open(String reference) {
        AttemptView attempt = store.attempt(reference).orElseThrow();
        Optional<PaymentProvider> provider = providers.find(attempt.provider());
        if (provider.isEmpty()) return false;
        try {
            String url = provider.get().open(order(attempt));
            transaction.executeWithoutResult(status -> offered(attempt, url));
            return true;
        } catch (ProviderAway away) {
            log.warn("The provider {} could not be told of {}: {}", attempt.provider(), reference, away.getMessage());
            return false;
        }
    }

    /** What came of asking. */
    public enum Asked {
        /** It said something of it. */
        TOLD,
        /** It waits, or knows of no money. */
        NOTHING,
        /** It could not be reached: nothing is known. */
        AWAY,
        /** Nobody of this name handles money here any more. */
        GONE
    }

    /** Asks the bank what became of an attempt, and takes what it says. */
    public Asked ask(String reference) {
        AttemptView attempt = store.attempt(reference).orElseThrow();
        Optional<PaymentProvider> provider = providers.find(attempt.provider());
        if (provider.isEmpty()) return Asked.GONE;
        try {
            List<BankResult> said = provider.get().query(reference);
            said.forEach(take::run);
            return said.isEmpty() ? Asked.NOTHING : Asked.TOLD;
        } catch (ProviderAway away) {
            log.warn("The provider {} could not be asked for {}: {}", attempt.provider(), reference, away.getMessage());
            return Asked.AWAY;
        }
    }

    private PaymentProvider.Order order(AttemptView attempt) {
        String ref = jdbc.sql("select ref from payment.obligation where id = ?")
                .param(attempt.obligation())
                .query(String.class)
                .single();
        return new PaymentProvider.Order(
                attempt.reference(), attempt.amount(), attempt.reference(), "/payment/pay/" + ref, attempt.expires());
    }

    private void offered(AttemptView attempt, String url) {
        if (moves.make(PaymentAct.OFFER, attempt.row()))
            jdbc.sql("update payment.attempt set url = ? where id = ?")
                    .params(url, attempt.row())
                    .update();
    }
}
