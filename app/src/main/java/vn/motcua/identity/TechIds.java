package vn.motcua.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.account.NameKind;
import vn.motcua.identity.account.SignInName;

/** The technical id (TechID) by which other systems know an account of a citizen or business: that of the account, which says nothing of the person. */
@Component
public class TechIds {

    private final AccountRepository accounts;

    TechIds(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** That of the account with this personal number or tax code; empty if there is none, or it is closed. */
    public Optional<String> of(String number) {
        SignInName name = SignInName.of(number);
        return name.readings().stream()
                .filter(one -> one.kind() == NameKind.CITIZEN_NUMBER || one.kind() == NameKind.TAX_CODE)
                .flatMap(one -> accounts.named(one).stream())
                .filter(account -> account.state() == AccountState.ACTIVE)
                .map(account -> account.id().toString())
                .findFirst();
    }
}
