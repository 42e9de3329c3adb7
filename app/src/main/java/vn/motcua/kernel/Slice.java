package vn.motcua.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list, with what is needed to walk on.
 *
 * @param items the rows of this page
 * @param paging which page it is
 * @param total how many rows there are in all
 */
public record Slice<T>(List<T> items, Paging paging, long total) {

    public Slice {
        items = List.copyOf(items);
    }

    /** One page of a list that was read whole; an empty one beyond its end. */
    public static <T> Slice<T> of(List<T> all, Paging paging) {
        int from = Math.min(paging.offset(), all.size());
        return new Slice<>(all.subList(from, Math.min(from + paging.size(), all.size())), paging, all.size());
    }

    /** How many pages there are; at least one. */
    public int pages() {
        return (int) Math.max(1, (total + paging.size() - 1) / paging.size());
    }

    /** The same page with each row turned into something else. */
    public <R> Slice<R> map(Function<? super T, ? extends R> turn) {
        return new Slice<>(items.stream().<R>map(turn).toList(), paging, total);
    }
}
