package vn.motcua.procedure;

import java.util.List;

/**
 * How the procedures in force divide.
 *
 * @param total how many there are
 * @param operated how many are applied for with a form of their own
 * @param fields by field, in the order of names
 * @param agencies by publishing agency, in the order of names
 * @param levels by level of government
 * @param audiences by who may apply
 * @param events by life event
 */
public record CatalogueCounts(
        long total,
        long operated,
        List<Part> fields,
        List<Part> agencies,
        List<Part> levels,
        List<Part> audiences,
        List<Part> events) {

    /**
     * A part of the catalogue.
     *
     * @param word its name, or its word in addresses
     * @param count how many procedures
     */
    public record Part(String word, long count) {}

    /** How many of a part; zero if it has none. */
    public static long of(List<Part> parts, String word) {
        return parts.stream()
                .filter(part -> part.word().equals(word))
                .mapToLong(Part::count)
                .sum();
    }
}
