package vn.motcua.axis.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What senders were told, and what is wrong when it is held against what receivers have. */
final class SentBook {

    /**
     * A sending that was answered.
     *
     * @param sender which of the senders
     * @param packet the bytes
     * @param receivers to whom
     * @param docId what was answered
     */
    record Sending(int sender, byte[] packet, List<String> receivers, String docId) {

        String hash() {
            return Hashes.sha256(packet);
        }
    }

    private final List<Sending> all = Collections.synchronizedList(new ArrayList<>());
    private final List<String> refusals = Collections.synchronizedList(new ArrayList<>());

    /** A DocId came back. */
    void answered(Sending sending) {
        all.add(sending);
    }

    /** A good packet was refused, or something else was said that must not be. */
    void wrong(String what) {
        refusals.add(what);
    }

    /** Everything that was answered so far. */
    List<Sending> all() {
        return List.copyOf(all);
    }

    /** What is wrong with what receivers have now: the hashes of the packets that each of them was delivered. */
    List<String> complaints(Map<String, List<String>> delivered) {
        List<String> found = new ArrayList<>(refusals);
        Map<String, Integer> expected = new HashMap<>();
        Set<String> docIds = new HashSet<>();
        for (Sending sending : all()) {
            if (!docIds.add(sending.docId)) found.add("one DocId for two sendings: " + sending.docId);
            for (String receiver : sending.receivers) {
                expected.merge(receiver + " " + sending.hash(), 1, Integer::sum);
                long times = Collections.frequency(delivered.getOrDefault(receiver, List.of()), sending.hash());
                if (times == 0) found.add("answered and lost: " + sending.docId + " at " + receiver);
                if (times > 1) found.add("delivered " + times + " times: " + sending.docId + " at " + receiver);
            }
        }
        delivered.forEach((receiver, hashes) -> hashes.stream()
                .filter(hash -> !expected.containsKey(receiver + " " + hash))
                .forEach(hash -> found.add("altered, or never sent: " + hash + " at " + receiver)));
        return found;
    }
}
