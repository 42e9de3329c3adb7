package vn.motcua.identity;

import org.springframework.stereotype.Component;
import vn.motcua.kernel.text.Fold;

/**
 * Whether a personal number that was typed at a counter is known here under another name: then it may be a stranger's. What that name is nobody learns. No register of the population is asked, as none
 * is connected; a number that nobody has proven says nothing.
 */
@Component
public class KnownNames {

    private final ProvenNumbers numbers;
    private final AccountContacts contacts;

    KnownNames(ProvenNumbers numbers, AccountContacts contacts) {
        this.numbers = numbers;
        this.contacts = contacts;
    }

    /** True if an account has proven this number and bears another name; marks, capitals and blanks aside. */
    public boolean another(String number, String name) {
        return numbers.account(number)
                .map(account -> contacts.of(account).name())
                .filter(known -> !folded(known).equals(folded(name)))
                .isPresent();
    }

    private static String folded(String name) {
        return Fold.fold(name).strip().replaceAll("\\s+", " ");
    }
}
