package vn.motcua.audit.verify;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.tree.Hash;

/** A second reading, which looks at what stands around the first line that differs, to say what happened to it. */
final class Neighbours implements LogReader {

    private static final int SEEN = 3;

    private final long place;
    private final @Nullable Hash[] lines = new @Nullable Hash[SEEN];
    private final @Nullable Hash[] hashes = new @Nullable Hash[SEEN];
    private boolean lineElsewhere;
    private boolean linesAfter;
    private long last;

    Neighbours(long place) {
        this.place = place;
    }

    @Override
    public void key(String text) {}

    @Override
    public void checkpoint(String note) {}

    @Override
    public void brokenNode(int level, long index) {}

    @Override
    public void entry(long leaf, @Nullable String json, @Nullable Hash hash) {
        long at = leaf - place;
        if (at < 0) return;
        last = leaf;
        if (at > 0 && json != null) linesAfter = true;
        if (at > 0 && hash != null && hash.equals(lines[0])) lineElsewhere = true;
        if (at >= SEEN) return;
        lines[(int) at] = json == null ? null : Hash.leaf(json.getBytes(StandardCharsets.UTF_8));
        hashes[(int) at] = hash;
    }

    /** What happened at the place. */
    Finding.Kind kind() {
        if (lines[0] == null) return linesAfter || last == place ? Finding.Kind.MISSING : Finding.Kind.TRUNCATED;
        boolean movedUp = lines[0].equals(hashes[1]) && Objects.equals(lines[1], hashes[2]);
        if (movedUp) return Finding.Kind.MISSING;
        boolean movedDown = lines[1] != null && lines[1].equals(hashes[0]) && Objects.equals(lines[2], hashes[1]);
        if (movedDown) return Finding.Kind.INSERTED;
        return lineElsewhere ? Finding.Kind.REORDERED : Finding.Kind.ALTERED;
    }
}
