package vn.motcua.dossier.reuse;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Applicant;
import vn.motcua.identity.KnownNames;
import vn.motcua.identity.ProvenNumbers;
import vn.motcua.kernel.AccountId;
import vn.motcua.vault.OwnerKind;
import vn.motcua.vault.OwnerNumber;

/** Whose store a number opens that was typed into an application: a slip makes it a stranger's, into whose store nothing is laid and which nobody reads. */
@Component
class ProvenOwner {

    private final ProvenNumbers numbers;
    private final KnownNames names;

    ProvenOwner(ProvenNumbers numbers, KnownNames names) {
        this.numbers = numbers;
        this.names = names;
    }

    /** True if the account that applied has proven that the applicant's number is its own; at the counter, if that number is not known under another name. */
    boolean of(DigitisedQueue.Taken paper) {
        Optional<OwnerNumber> number = OwnerNumber.of(paper.applicant());
        if (number.isEmpty()) return false;
        UUID account = paper.account();
        return account == null ? !strangers(paper.applicant(), paper.applicantName()) : proven(account, number.get());
    }

    /** True if the number of whoever applied at the counter is known under another name. */
    boolean strangers(Applicant applicant) {
        return strangers(applicant.number(), applicant.name());
    }

    /** The same, of number and name as they were typed. */
    boolean strangers(String number, String name) {
        return OwnerNumber.of(number)
                .filter(one -> one.kind() == OwnerKind.PERSON)
                .filter(one -> names.another(one.number(), name))
                .isPresent();
    }

    /** False if something says that the store is somebody else's than the applicant's: the account has proven another number, or the number that was typed at the counter is a stranger's. */
    boolean possibly(OwnerNumber number, @Nullable AccountId account, String name) {
        return account == null
                ? !strangers(number.number(), name)
                : numbers.of(account)
                        .filter(one -> !one.equals(number.number()))
                        .isEmpty();
    }

    private boolean proven(UUID account, OwnerNumber number) {
        return numbers.of(new AccountId(account))
                .filter(number.number()::equals)
                .isPresent();
    }
}
