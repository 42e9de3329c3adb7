package vn.motcua.conformance.mapi;

import java.time.Duration;

/** The portal that is judged: where it listens, and what its administrator and the clock do for a test. */
interface Portal {

    /** Where it speaks HTTP, on loopback. */
    int port();

    /** A new account of a system that acts for an agency. */
    Account account(String agency, Profile profile);

    /** One that is treated as most are. */
    default Account account(String agency) {
        return account(agency, Profile.USUAL);
    }

    /** An account for that agency that all tests share. */
    Account shared(String agency);

    /** Lets time pass; not every portal can. */
    void pass(Duration time);
}
