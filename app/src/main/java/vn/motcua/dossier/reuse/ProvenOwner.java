package vn.motcua.dossier.reuse;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountContacts;
import vn.motcua.identity.ProvenNumbers;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.text.Fold;
import vn.motcua.vault.OwnerKind;
import vn.motcua.vault.OwnerNumber;

/** Whether a digitised paper may go into the store of whoever applied: a number that was typed may be a stranger's, and whoever files for somebody else is not that person. */
@Component
class ProvenOwner {

    private final ProvenNumbers numbers;
    private final AccountContacts contacts;

    ProvenOwner(ProvenNumbers numbers, AccountContacts contacts) {
        this.numbers = numbers;
        this.contacts = contacts;
    }

    /** True if the account that applied has proven that the applicant's number is its own; at the counter, if the account for which that number is proven, should there be one, bears the applicant's name. */
    boolean of(DigitisedQueue.Taken paper) {
        Optional<OwnerNumber> number = OwnerNumber.of(paper.applicant());
        if (number.isEmpty()) return false;
        UUID account = paper.account();
        return account == null ? !another(number.get(), paper.applicantName()) : proven(account, number.get());
    }

    private boolean proven(UUID account, OwnerNumber number) {
        return numbers.of(new AccountId(account))
                .filter(number.number()::equals)
                .isPresent();
    }

    private boolean another(OwnerNumber number, String name) {
        return number.kind() == OwnerKind.PERSON
                && numbers.account(number.number())
                        .map(account -> contacts.of(account).name())
                        .filter(known -> !folded(known).equals(folded(name)))
                        .isPresent();
    }

    private static String folded(String name) {
        return Fold.fold(name).strip().replaceAll("\\s+", " ");
    }
}
