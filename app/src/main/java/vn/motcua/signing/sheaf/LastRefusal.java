package vn.motcua.signing.sheaf;

import java.util.List;

/**
 * Why a paper that waits was not signed the last time.
 *
 * @param key the key of the sentence
 * @param args what the sentence names
 */
public record LastRefusal(String key, List<String> args) {

    public LastRefusal {
        args = List.copyOf(args);
    }
}
