package vn.motcua.identity.signon;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.client.Client;
import vn.motcua.identity.client.ClientRepository;

/** Tells an application about whoever signed in there, and notes what was told. */
@Component
public class UserInformation {

    private final ClientRepository clients;
    private final AccountRepository accounts;
    private final SignOnRepository signOns;
    private final Claims claims;

    UserInformation(ClientRepository clients, AccountRepository accounts, SignOnRepository signOns, Claims claims) {
        this.clients = clients;
        this.accounts = accounts;
        this.signOns = signOns;
        this.claims = claims;
    }

    /** The answer, by name; refuses where account or application are closed meanwhile. */
    @Transactional
    public Map<String, Object> of(SignOn signOn) {
        Client client = clients.find(signOn.client()).filter(Client::usable).orElseThrow(SignOnProblem::invalidToken);
        Account account =
                accounts.find(signOn.account()).filter(Account::usable).orElseThrow(SignOnProblem::invalidToken);
        Map<Claim, Object> told = claims.of(account, client, Scopes.groups(client, signOn.scopes()));
        signOns.told(signOn.id(), told.keySet());
        return claims.answer(account, client, signOn, told);
    }
}
