package vn.motcua.dossier.national;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.dossier.national.Taken.One;
import vn.motcua.dossier.national.Taken.Outcome;
import vn.motcua.kernel.Refused;

/** The items of one call, understood: each dossier once, in the order of codes, and what is wrong with the others. */
final class Batch {

    private final NavigableMap<String, DossierItem> good = new TreeMap<>();
    private final List<Place> places = new ArrayList<>();
    private final boolean inserts;

    Batch(Iterable<JsonNode> items, boolean inserts) {
        this.inserts = inserts;
        for (JsonNode item : items) add(item);
    }

    /** By code, in order. */
    NavigableMap<String, DossierItem> good() {
        return good;
    }

    /** The codes that no row was written for. */
    Set<String> untouched(Map<String, Outcome> written) {
        return good.keySet().stream().filter(code -> !written.containsKey(code)).collect(Collectors.toSet());
    }

    /** What became of each, in the order of the call. */
    Taken taken(Map<String, Outcome> written, Set<String> own) {
        return new Taken(places.stream().map(place -> one(place, written, own)).toList());
    }

    /** SHA-256 over what was understood. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            good.forEach(
                    (code, item) -> digest.update((code + '\n' + item.hash() + '\n').getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(JsonNode node) {
        String label = ItemReader.code(node);
        if (label.isEmpty()) label = "#" + (places.size() + 1);
        try {
            DossierItem item = ItemReader.read(node);
            DossierItem earlier = good.get(item.code());
            if (earlier != null && inserts) throw NationalRefusal.DOSSIER_EXISTS.because(item.code());
            good.put(item.code(), earlier == null ? item : item.after(earlier, CleanJson::merge));
            places.add(new Place(label, null));
        } catch (Refused why) {
            places.add(new Place(label, why));
        }
    }

    private One one(Place place, Map<String, Outcome> written, Set<String> own) {
        if (place.why != null) return new One(place.label, Outcome.REFUSED, place.why);
        Outcome outcome = written.get(place.label);
        if (outcome != null) return new One(place.label, outcome, null);
        if (own.contains(place.label)) return refused(place.label, NationalRefusal.DOSSIER_OF_OUR_DESK);
        return inserts
                ? refused(place.label, NationalRefusal.DOSSIER_EXISTS)
                : new One(place.label, Outcome.REPEATED, null);
    }

    private static One refused(String code, NationalRefusal why) {
        return new One(code, Outcome.REFUSED, why.because(code));
    }

    private record Place(String label, @Nullable Refused why) {}
}
