package vn.motcua.portal.component;

import java.util.List;

/**
 * One thing by which a list can be narrowed.
 *
 * @param name name of the parameter
 * @param title what it is called
 * @param many true if several may be chosen at once
 * @param options what can be chosen
 */
public record Facet(String name, String title, boolean many, List<Option> options) {

    public Facet {
        options = List.copyOf(options);
    }

    /** True if any option is chosen. */
    public boolean chosen() {
        return options.stream().anyMatch(Option::selected);
    }

    /**
     * A value by which the list can be narrowed.
     *
     * @param value what is sent
     * @param text what the person reads
     * @param count how many rows it leaves; below zero if not counted
     * @param selected true if it is chosen
     */
    public record Option(String value, String text, long count, boolean selected) {}
}
