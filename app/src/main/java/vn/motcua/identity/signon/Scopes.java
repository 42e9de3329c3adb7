package vn.motcua.identity.signon;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.motcua.identity.client.ClaimGroup;
import vn.motcua.identity.client.Client;

/** The scopes that applications may ask for, and what each lets them learn. */
public final class Scopes {

    /** Who somebody is to the application, and nothing of them. */
    public static final String OPENID = "openid";

    private static final Map<String, ClaimGroup> LEARN = learn();

    private Scopes() {}

    /** All that we know. */
    public static Set<String> all() {
        Set<String> all = new TreeSet<>(LEARN.keySet());
        all.add(OPENID);
        return all;
    }

    /** Those of a request that we know; what is not said is {@code openid}, which existing portals mean whatever they say. */
    static Set<String> read(Optional<String> text, boolean tolerant) {
        Set<String> known = Arrays.stream(text.orElse(OPENID).split(" "))
                .filter(all()::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        if (tolerant) known.add(OPENID);
        return known;
    }

    static Set<ClaimGroup> groups(Client client, Set<String> scopes) {
        if (client.profile().tolerant()) return client.groups();
        Set<ClaimGroup> asked = EnumSet.noneOf(ClaimGroup.class);
        LEARN.forEach((scope, group) -> {
            if (scopes.contains(scope) && client.groups().contains(group)) asked.add(group);
        });
        return asked;
    }

    private static Map<String, ClaimGroup> learn() {
        Map<String, ClaimGroup> learn = new LinkedHashMap<>();
        learn.put("profile", ClaimGroup.IDENTITY);
        learn.put("email", ClaimGroup.CONTACT);
        learn.put("phone", ClaimGroup.CONTACT);
        learn.put("person", ClaimGroup.PERSON);
        return Map.copyOf(learn);
    }
}
