package vn.motcua.identity.demo.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.identity.client.ClientSecret;

/** What the demo's outside provider remembers: codes and tokens, each good once, the last thousand. */
@Component
class DemoOutside {

    private static final int MOST = 1_000;

    private final Map<String, Sitting> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sitting> eldest) {
            return size() > MOST;
        }
    };

    /**
     * Somebody who signed in at the provider.
     *
     * @param number the personal number
     * @param fault how the provider behaves towards us
     */
    record Sitting(String number, OutsideFault fault) {}

    /** A code or token for it. */
    synchronized String give(Sitting sitting) {
        String word = ClientSecret.newSecret();
        known.put(word, sitting);
        return word;
    }

    /** What a code or token stands for, once. */
    synchronized Optional<Sitting> take(String word) {
        return Optional.ofNullable(known.remove(word));
    }
}
