package vn.motcua.directory.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The naive answer: all that was ever done, in order, replayed up to a moment, and asked by brute force. Days are whole numbers; it shares no code
 * with what it judges.
 */
final class Oracle {

    /** Posts of the little world: who is head, deputy or staff, and where. */
    enum Post {
        HEAD(true),
        DEPUTY(true),
        STAFF(true),
        UNIT_HEAD(false),
        UNIT_DEPUTY(false);

        final boolean inAgency;

        Post(boolean inAgency) {
            this.inAgency = inAgency;
        }
    }

    private record Event(long at, Consumer<State> what) {}

    private final List<Event> events = new ArrayList<>();

    void happened(long at, Consumer<State> what) {
        events.add(new Event(at, what));
    }

    State replay(long known) {
        State state = new State();
        events.stream().filter(event -> event.at <= known).forEach(event -> event.what.accept(state));
        return state;
    }

    /** Something that holds from a day until (not on) another. */
    static class Span {
        int from;
        int until;

        Span(int from, int until) {
            this.from = from;
            this.until = until;
        }

        boolean on(int day) {
            return from <= day && day < until;
        }
    }

    static final class Held extends Span {
        final long id;
        final Post post;
        final int official;

        Held(long id, Post post, int official, int from, int until) {
            super(from, until);
            this.id = id;
            this.post = post;
            this.official = official;
        }
    }

    static final class Away extends Span {
        final long held;

        Away(long held, int from, int until) {
            super(from, until);
            this.held = held;
        }
    }

    static final class Gift extends Span {
        final long id;
        final Post post;
        final String matter;

        Gift(long id, Post post, String matter, int from, int until) {
            super(from, until);
            this.id = id;
            this.post = post;
            this.matter = matter;
        }
    }

    static final class Passed extends Span {
        final long id;
        final String kind;
        final long giver;
        final Post giverPost;
        final long receiver;
        final Post receiverPost;
        final String matter;

        Passed(
                long id,
                String kind,
                long giver,
                Post giverPost,
                long receiver,
                Post receiverPost,
                String matter,
                int from,
                int until) {
            super(from, until);
            this.id = id;
            this.kind = kind;
            this.giver = giver;
            this.giverPost = giverPost;
            this.receiver = receiver;
            this.receiverPost = receiverPost;
            this.matter = matter;
        }
    }

    /** What is known at a moment. */
    static final class State {
        final List<Held> held = new ArrayList<>();
        final List<Away> away = new ArrayList<>();
        final List<Gift> gifts = new ArrayList<>();
        final List<Passed> passed = new ArrayList<>();
        int agencyCloses = Integer.MAX_VALUE;
        int unitCloses = Integer.MAX_VALUE;

        /** In which ways the official may do it on the day; empty if they may not. */
        Set<String> ways(int official, String matter, int day) {
            Set<String> ways = new TreeSet<>();
            if (day >= agencyCloses) return ways;
            for (Held one : held) {
                if (one.official != official || !works(one, day)) continue;
                if (byLaw(one.post, matter, day)) ways.add("");
                for (Passed way : passed) {
                    if (!way.on(day) || !covers(way.matter, matter)) continue;
                    boolean reaches = way.kind.equals("TL") ? way.receiverPost == one.post : way.receiver == one.id;
                    if (!reaches) continue;
                    if (way.kind.equals("TL") && byLaw(way.giverPost, matter, day)) ways.add("TL");
                    Held giver = find(way.giver);
                    if (way.kind.equals("TL") || giver == null || giver.official == official || !works(giver, day))
                        continue;
                    if (byLaw(giver.post, matter, day)) ways.add(way.kind);
                    if (way.kind.equals("KT") && byOrder(giver.post, matter, day)) ways.add("KT+TL");
                }
            }
            return ways;
        }

        private boolean byOrder(Post post, String matter, int day) {
            return passed.stream()
                    .anyMatch(one -> one.kind.equals("TL")
                            && one.receiverPost == post
                            && one.on(day)
                            && covers(one.matter, matter)
                            && byLaw(one.giverPost, matter, day));
        }

        private boolean byLaw(Post post, String matter, int day) {
            if (!post.inAgency && day >= unitCloses) return false;
            if (post == Post.HEAD && matter.startsWith("SIGN")) return true;
            return gifts.stream().anyMatch(gift -> gift.post == post && gift.on(day) && covers(gift.matter, matter));
        }

        private boolean works(Held one, int day) {
            return one.on(day)
                    && (one.post.inAgency || day < unitCloses)
                    && away.stream().noneMatch(away -> away.held == one.id && away.on(day));
        }

        @Nullable
        Held find(long id) {
            return held.stream().filter(one -> one.id == id).findFirst().orElse(null);
        }

        Held get(long id) {
            return Objects.requireNonNull(find(id));
        }

        private static boolean covers(String wide, String narrow) {
            return narrow.equals(wide)
                    || (!wide.contains(":") && narrow.startsWith(wide + ":"))
                    || narrow.startsWith(wide + "/");
        }
    }
}
