package vn.motcua.identity.signon;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.identity.client.Client;
import vn.motcua.identity.client.ClientRepository;

/** Which application sent somebody here, for the pages on the way to its answer: they say for whom something is to be shown. */
@Component
public class AskingApplication {

    /** Where a request waits. */
    public static final String WAITS = "/identity/sign-on/";

    private final StoredRequests requests;
    private final ClientRepository clients;

    AskingApplication(StoredRequests requests, ClientRepository clients) {
        this.requests = requests;
        this.clients = clients;
    }

    /**
     * An application and what it asks for.
     *
     * @param name what people know it by
     * @param level the level, as it writes it
     */
    public record Asking(String name, String level) {}

    /** The one whose request waits at this address; empty if none does. */
    public Optional<Asking> at(String address) {
        if (!address.startsWith(WAITS)) return Optional.empty();
        return requests.find(address.substring(WAITS.length()))
                .flatMap(stored -> clients.find(stored.client())
                        .filter(Client::usable)
                        .map(client -> new Asking(
                                client.name(),
                                AssuranceLevel.asked(stored.query().get("acr_values"))
                                        .code())));
    }
}
