package vn.motcua.identity.mandate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.account.SignInName;

/** People of their own for tests of mandates: nobody else knows them. */
@Component
public class MandateWorld {

    private static final AtomicInteger PEOPLE = new AtomicInteger(100_000);

    private final AccountRepository accounts;
    private final RequestMandate request;
    private final MoveMandate move;
    private final JdbcClient jdbc;

    MandateWorld(AccountRepository accounts, RequestMandate request, MoveMandate move, JdbcClient jdbc) {
        this.accounts = accounts;
        this.request = request;
        this.move = move;
        this.jdbc = jdbc;
    }

    /** A personal number that nobody has. */
    public SignInName number() {
        return SignInName.of("038290" + PEOPLE.incrementAndGet());
    }

    /** The same for somebody who was born that day. */
    public SignInName number(LocalDate birth) {
        int century = birth.getYear() / 100 - 19;
        return SignInName.of("038" + 2 * century + "%02d".formatted(birth.getYear() % 100) + PEOPLE.incrementAndGet());
    }

    /** A citizen whose number an outside provider has confirmed. */
    public Account verified(String name) {
        Account account = citizen(name);
        jdbc.sql(
                        "insert into identity.verification (account, provider, subject_digest, verified_at) values (?, 'test', ?, now())")
                .params(account.id().value(), account.id().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .update();
        return account;
    }

    /** A citizen who says that the number is theirs. */
    public Account citizen(String name) {
        return citizen(name, number());
    }

    /** The same with a number that one chose. */
    public Account citizen(String name, SignInName number) {
        var id = accounts.add(AccountKind.CITIZEN, name, AccountState.ACTIVE, null);
        accounts.addName(id, number);
        return accounts.find(id).orElseThrow();
    }

    /** A business. */
    public Account business(String name) {
        var id = accounts.add(AccountKind.BUSINESS, name, AccountState.ACTIVE, null);
        accounts.addName(id, taxCode());
        return accounts.find(id).orElseThrow();
    }

    /** A tax code, with its check figure, that nobody has. */
    public SignInName taxCode() {
        int[] weights = {31, 29, 23, 19, 17, 13, 7, 5, 3};
        while (true) {
            String nine = "088" + PEOPLE.incrementAndGet();
            int sum = 0;
            for (int i = 0; i < weights.length; i++) sum += weights[i] * (nine.charAt(i) - '0');
            int check = 10 - sum % 11;
            if (check >= 0 && check <= 9)
                return SignInName.of(nine + check).readings().getLast();
        }
    }

    /** The number of an account. */
    public SignInName numberOf(Account account) {
        return accounts.names(account.id()).getFirst();
    }

    /** A mandate that both agreed to, for three months from today. */
    public UUID held(Account representative, Account represented, List<String> procedures) {
        MandateKind kind = represented.kind() == AccountKind.CITIZEN ? MandateKind.PERSON : MandateKind.BODY_BY_LAW;
        UUID id = request.run(
                representative,
                kind,
                numberOf(represented),
                procedures,
                LocalDate.now().plusMonths(3));
        move.run(id, MandateAct.AGREE, represented, true);
        return id;
    }
}
