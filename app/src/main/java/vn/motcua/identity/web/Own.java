package vn.motcua.identity.web;

import vn.motcua.identity.account.Account;
import vn.motcua.identity.session.Visitor;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;

/** The account of whoever sent the request. */
final class Own {

    private Own() {}

    static Account account() {
        return Visitor.now()
                .filter(here -> here.actor().signedIn())
                .map(Visitor::owner)
                .orElseThrow(() -> Refused.because(KernelRefusal.SIGN_IN_FIRST));
    }
}
