package vn.motcua.dossier.partner;

import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Signs agencies' systems in, and knows them by their sessions. */
@Component
public class PartnerAccess {

    private static final byte[] NOBODY = Secrets.hash("nobody");

    private final KnownPartners known;
    private final PartnerSessions sessions;
    private final SignInTries tries;

    PartnerAccess(KnownPartners known, PartnerSessions sessions, SignInTries tries) {
        this.known = known;
        this.sessions = sessions;
        this.tries = tries;
    }

    /** A new session beside those that the account has. An unknown name costs the same and is told the same as a wrong password. */
    public String signIn(String username, String password, String address) {
        tries.check(username, address);
        Optional<Partners.Known> partner = known.find(username);
        boolean right = MessageDigest.isEqual(
                Secrets.hash(password),
                partner.map(Partners.Known::passwordHash).orElse(NOBODY));
        if (partner.isEmpty() || !right) {
            tries.wrong(username, address);
            throw PartnerRefusal.NOT_KNOWN.because();
        }
        tries.right(username);
        return sessions.open(partner.get().partner());
    }

    /** An account that may be used. */
    public Optional<PartnerView> usable(long partner) {
        return known.find(partner);
    }

    /** Whose session it is; refused if it is none, or over. */
    public PartnerView partner(String session) {
        return sessions.find(session).orElseThrow(PartnerRefusal.NO_SESSION::because);
    }
}
