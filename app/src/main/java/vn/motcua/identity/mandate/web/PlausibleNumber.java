package vn.motcua.identity.mandate.web;

import java.util.Optional;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.PublicNumber;
import vn.motcua.identity.account.SignInName;

/** Reads a personal number or tax code as it was typed, with blanks and dots if one likes. */
final class PlausibleNumber {

    private PlausibleNumber() {}

    static Optional<SignInName> of(AccountKind kind, String typed) {
        return SignInName.of(typed).readings().stream()
                .filter(name -> PublicNumber.plausible(kind, name))
                .findFirst();
    }
}
