package vn.motcua.identity.signon;

import java.util.Base64;
import org.springframework.stereotype.Component;
import vn.motcua.identity.client.Client;
import vn.motcua.identity.seal.Seals;
import vn.motcua.kernel.AccountId;

/** What a person is called to an application ({@code sub}): to each host by another name, so that two cannot find out whom they share. */
@Component
public class SubjectNames {

    private final Seals seals;

    SubjectNames(Seals seals) {
        this.seals = seals;
    }

    /** The name; existing portals, which are told the TechID too, all know the same one. */
    public String of(Client client, AccountId account) {
        String sector = client.profile().tolerant() ? "*" : client.sector();
        return word("sub", sector + "|" + account);
    }

    /** What a session here is called to an application ({@code sid}). */
    String session(Client client, String sessionKey) {
        return word("sid", client.id() + "|" + sessionKey);
    }

    private String word(String use, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seals.digest("sign-on-" + use, text));
    }
}
