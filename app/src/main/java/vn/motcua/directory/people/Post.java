package vn.motcua.directory.people;

import java.util.List;

/**
 * A post on one day, with those who hold it.
 *
 * @param position the post
 * @param holders who holds it; none if it is vacant
 */
public record Post(Position position, List<Holder> holders) {

    public Post {
        holders = List.copyOf(holders);
    }

    /**
     * One who holds the post.
     *
     * @param appointment how and since when
     * @param name what they are called
     * @param suspended true if they may not exercise it on that day
     */
    public record Holder(Appointment appointment, String name, boolean suspended) {}
}
