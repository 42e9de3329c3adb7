package vn.motcua.dossier.national;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One dossier as an agency's system tells it, cleaned and cut.
 *
 * @param texts what stands in columns, by member; absent where nothing was sent
 * @param times the same for dates
 * @param rest all other members that say something, as JSON
 * @param lists the lists that are not empty, as JSON; {@code null} if there is none
 * @param version the sender's own count, where it sends one
 * @param hash of all this
 */
record DossierItem(
        Map<ItemField, String> texts,
        Map<ItemField, Instant> times,
        String rest,
        @Nullable String lists,
        @Nullable Integer version,
        long hash) {

    String code() {
        return text(ItemField.CODE, "");
    }

    @Nullable
    String text(ItemField field) {
        return texts.get(field);
    }

    String text(ItemField field, String otherwise) {
        return texts.getOrDefault(field, otherwise);
    }

    @Nullable
    Long second(ItemField field) {
        Instant time = times.get(field);
        return time == null ? null : time.getEpochSecond();
    }

    /** This item after an earlier one of the same call: lists that this one leaves out stay. */
    DossierItem after(DossierItem earlier, ListMerge merge) {
        return new DossierItem(
                new EnumMap<>(texts),
                times,
                rest,
                merge.merge(earlier.lists, lists),
                version,
                31 * earlier.hash + hash);
    }

    /** How two texts of lists become one. */
    @FunctionalInterface
    interface ListMerge {
        @Nullable
        String merge(@Nullable String before, @Nullable String after);
    }
}
