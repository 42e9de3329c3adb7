package vn.motcua.certifiedcopy.desk;

import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.Asker;
import vn.motcua.identity.AccountContacts;
import vn.motcua.identity.ProvenNumbers;
import vn.motcua.kernel.text.Fold;

/** Whether the account for which a number is proven bears another name than whoever stands at the counter: then the number may be mistyped, and the copy would go to a stranger. */
@Component
public class OtherName {

    private final ProvenNumbers numbers;
    private final AccountContacts contacts;

    OtherName(ProvenNumbers numbers, AccountContacts contacts) {
        this.numbers = numbers;
        this.contacts = contacts;
    }

    /** True if it does; what that name is the officer does not learn. */
    public boolean than(Asker asker) {
        return numbers.account(asker.number())
                .map(account -> contacts.of(account).name())
                .filter(name -> !folded(name).equals(folded(asker.name())))
                .isPresent();
    }

    private static String folded(String name) {
        return Fold.fold(name).strip().replaceAll("\\s+", " ");
    }
}
