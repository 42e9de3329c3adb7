package vn.motcua.identity.client;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/** Lets an application sign people in. Its secret is told once. */
@Operation(records = IdentityAudit.ClientRegistered.class)
public class RegisterClient {

    private final ClientRepository clients;
    private final ClientKeys keys;
    private final AuditLog audit;
    private final Clock clock;

    RegisterClient(ClientRepository clients, ClientKeys keys, AuditLog audit, Clock clock) {
        this.clients = clients;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What an operator says of an application.
     *
     * @param name what people know it by
     * @param profile how it speaks
     * @param redirectUris where people are sent back to
     * @param logoutUris where they may be sent after signing out
     * @param noticeUri where it is told of a sign-out, or null
     * @param keys its public keys as a JSON Web Key Set, or null
     * @param groups what it may learn at most
     * @param officials true if officials may sign in there
     * @param asksConsent true if people are asked first
     */
    public record Wanted(
            String name,
            ClientProfile profile,
            List<String> redirectUris,
            List<String> logoutUris,
            @Nullable String noticeUri,
            @Nullable String keys,
            Set<ClaimGroup> groups,
            boolean officials,
            boolean asksConsent) {}

    /**
     * A new application.
     *
     * @param client what is known of it
     * @param secret its secret, told this once
     */
    public record Registered(Client client, String secret) {
        @Override
        public String toString() {
            return "Registered[" + client.id() + "]"; // never a secret in a log
        }
    }

    /** Registers it. */
    @Transactional
    public Registered register(Wanted wanted) {
        ClientUris.check("redirect-uri", wanted.redirectUris());
        ClientUris.check("logout-uri", wanted.logoutUris());
        if (wanted.noticeUri() != null) ClientUris.check("notice-uri", List.of(wanted.noticeUri()));
        if (wanted.profile() == ClientProfile.STRICT && !ClientUris.oneHost(wanted.redirectUris()))
            throw Refused.at("redirect-uri", IdentityRefusal.CLIENT_HOSTS);
        if (wanted.profile().tolerant() && wanted.officials())
            throw Refused.at("officials", IdentityRefusal.CLIENT_OFFICIALS);
        if (wanted.keys() != null) keys.check(wanted.keys());
        Client client = new Client(
                ClientSecret.newId(),
                wanted.name(),
                wanted.profile(),
                ClientState.ACTIVE,
                wanted.keys(),
                wanted.redirectUris(),
                wanted.logoutUris(),
                wanted.noticeUri(),
                wanted.groups(),
                wanted.officials(),
                wanted.asksConsent(),
                clock.instant());
        String secret = ClientSecret.newSecret();
        clients.add(client, secret);
        audit.record(new IdentityAudit.ClientRegistered(client.id(), client.profile()));
        return new Registered(client, secret);
    }
}
