package vn.motcua.dossier.life;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountTakenOver;

/** What was handed in for somebody before they had an account is theirs once they have: in the transaction that says so. */
@Component
class FollowAccounts {

    private final JdbcClient jdbc;

    FollowAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(AccountTakenOver over) {
        for (String owner :
                new String[] {"dossier set account", "message_waiting set account", "draft set represented"}) {
            String column = owner.substring(owner.lastIndexOf(' ') + 1);
            jdbc.sql("update dossier." + owner + " = ? where " + column + " = ?")
                    .params(over.by().value(), over.kept().value())
                    .update();
        }
    }
}
