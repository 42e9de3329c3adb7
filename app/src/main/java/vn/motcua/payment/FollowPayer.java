package vn.motcua.payment;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountTakenOver;

/** What somebody owed and paid before they had an account is theirs once they have: in the transaction that says so. */
@Component
class FollowPayer {

    private final JdbcClient jdbc;

    FollowPayer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(AccountTakenOver over) {
        jdbc.sql("update payment.obligation set account = ? where account = ?")
                .params(over.by().value(), over.kept().value())
                .update();
    }
}
