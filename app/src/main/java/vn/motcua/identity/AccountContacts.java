package vn.motcua.identity;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.NameKind;
import vn.motcua.identity.account.SignInName;
import vn.motcua.kernel.AccountId;

/** Tells how people who applied for something are reached. Only their own pages may ask for them. */
@Component
@Transactional(readOnly = true)
public class AccountContacts {

    private static final AccountContact UNKNOWN = new AccountContact("", "", "", "");

    private final AccountRepository accounts;

    AccountContacts(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** Of one account; all empty if there is none. */
    public AccountContact of(AccountId id) {
        return accounts.find(id)
                .map(account -> {
                    List<SignInName> names = accounts.names(id);
                    return new AccountContact(
                            account.name(),
                            number(id, names),
                            first(names, NameKind.PHONE),
                            first(names, NameKind.EMAIL));
                })
                .orElse(UNKNOWN);
    }

    private String number(AccountId id, List<SignInName> names) {
        String own = first(names, NameKind.CITIZEN_NUMBER, NameKind.TAX_CODE);
        return own.isEmpty() ? accounts.keptNumber(id).map(SignInName::value).orElse("") : own;
    }

    private static String first(List<SignInName> names, NameKind... kinds) {
        return names.stream()
                .filter(name -> Arrays.asList(kinds).contains(name.kind()))
                .map(SignInName::value)
                .findFirst()
                .orElse("");
    }
}
