package vn.motcua.identity.client;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An application that lets people sign in by us.
 *
 * @param id its client_id
 * @param name what people know it by
 * @param profile how it speaks
 * @param state whether it may
 * @param keys its public keys as a JSON Web Key Set, or null if it shows a secret
 * @param redirectUris where people may be sent back to
 * @param logoutUris where they may be sent after signing out
 * @param noticeUri where it is told of a sign-out, or null
 * @param groups what it may learn at most
 * @param officials true if officials may sign in there
 * @param asksConsent true if people are asked first
 * @param createdAt since when
 */
public record Client(
        String id,
        String name,
        ClientProfile profile,
        ClientState state,
        @Nullable String keys,
        List<String> redirectUris,
        List<String> logoutUris,
        @Nullable String noticeUri,
        Set<ClaimGroup> groups,
        boolean officials,
        boolean asksConsent,
        Instant createdAt) {

    /** What ids look like. */
    public static final String ID = "[A-Za-z0-9_-]{8,64}";

    public Client {
        redirectUris = List.copyOf(redirectUris);
        logoutUris = List.copyOf(logoutUris);
        groups = Set.copyOf(groups);
    }

    /** True if people may sign in there. */
    public boolean usable() {
        return state == ClientState.ACTIVE;
    }

    /** The host that its names for people belong to: two applications of one host know a person by the same name. */
    public String sector() {
        return URI.create(redirectUris.getFirst()).getHost();
    }
}
