package vn.motcua.client;

import java.util.List;

/**
 * A part of a list.
 *
 * @param items its lines
 * @param next the cursor of the part that follows; empty if this was the last
 */
public record Page<T>(List<T> items, String next) {

    public Page {
        items = List.copyOf(items);
    }
}
