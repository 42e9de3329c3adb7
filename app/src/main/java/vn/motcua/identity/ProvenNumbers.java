package vn.motcua.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.NameKind;
import vn.motcua.identity.account.SignInName;
import vn.motcua.kernel.AccountId;

/**
 * Whose number an account's number is, where an outside provider has shown it, or an office that keeps the account. What anybody typed when they opened an account is no proof, and nothing
 * that belongs to the holder of a number may be shown for it.
 */
@Component
@Transactional(readOnly = true)
public class ProvenNumbers {

    private final AccountRepository accounts;
    private final JdbcClient jdbc;

    ProvenNumbers(AccountRepository accounts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** The number of whoever has this account: verified by an outside provider, or, of an account that an office keeps, seen there on paper; empty if nobody has shown it. */
    public Optional<String> of(AccountId account) {
        boolean verified = jdbc.sql("select exists (select from identity.verification where account = ?)")
                .param(account.value())
                .query(Boolean.class)
                .single();
        return verified
                ? accounts.names(account).stream()
                        .filter(name -> name.kind() == NameKind.CITIZEN_NUMBER)
                        .map(SignInName::value)
                        .findFirst()
                : accounts.keptNumber(account).map(SignInName::value);
    }

    /** The account whose verified number this is, to write to its owner; empty if there is none. */
    public Optional<AccountId> account(String number) {
        return jdbc.sql("""
                        select n.account from identity.sign_in_name n join identity.verification v on v.account = n.account
                        where n.digest = ?""")
                .param(accounts.digest(new SignInName(NameKind.CITIZEN_NUMBER, number)))
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }
}
