package vn.motcua.identity.client;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.jose.PublicKeys;
import vn.motcua.identity.jose.VerificationKey;
import vn.motcua.kernel.Refused;

/** The public keys by which an application shows that it is itself. They are handed over once: nothing is fetched from an address. */
@Component
public class ClientKeys {

    private final JsonMapper json;

    ClientKeys(JsonMapper json) {
        this.json = json;
    }

    /** The keys of an application; none if it shows a secret. */
    public List<VerificationKey> of(Client client) {
        return client.keys() == null ? List.of() : PublicKeys.read(json.readTree(client.keys()));
    }

    void check(String set) {
        try {
            PublicKeys.read(json.readTree(set));
        } catch (IllegalArgumentException | JacksonException e) {
            throw Refused.at("keys", IdentityRefusal.CLIENT_KEYS);
        }
    }
}
