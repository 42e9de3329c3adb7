package vn.motcua.audit.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.checkpoint.Checkpoint;
import vn.motcua.audit.tree.GrowingRoot;
import vn.motcua.audit.tree.Hash;

/**
 * One reading of a log. Two trees grow while it is read: one over the lines as they are, one over the hashes that the log keeps of them. At each
 * checkpoint both are compared with the signed root; a root that is met vouches for everything before it. Where the hashes are vouched for, the
 * first line that differs from its hash is the first that was touched. Where neither is, the first touched lies behind the last root that was met.
 */
final class Examination implements LogReader {

    private final Trust trust;
    private final Deque<Checkpoint> outside;
    private final Growing lines = new Growing();
    private final Growing hashes = new Growing();
    private final long newestOutside;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Checkpoint> unmet = new ArrayList<>();
    private long next;
    private long difference = Long.MAX_VALUE;
    private boolean lineMissing;
    private boolean hashMissing;
    private long checkpoints;
    private long outsideMet;
    private long newestNumber;
    private boolean newestHolds = true;
    private @Nullable Checkpoint newest;
    private @Nullable Checkpoint newestMet;

    Examination(Trust trust, List<Checkpoint> outside) {
        this.trust = trust;
        this.outside = new ArrayDeque<>(outside.stream()
                .sorted(Comparator.comparingLong(Checkpoint::size))
                .toList());
        newestOutside = outside.stream().mapToLong(Checkpoint::number).max().orElse(0);
    }

    @Override
    public void key(String text) {
        trust.named(text);
    }

    @Override
    public void entry(long leaf, @Nullable String json, @Nullable Hash hash) {
        if (leaf < next) {
            findings.add(Finding.at(Finding.Kind.INSERTED, leaf));
            return;
        }
        if (leaf > next) differ(next, true, true);
        meetOutside();
        Hash line = json == null ? null : Hash.leaf(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        lines.add(line);
        hashes.add(hash);
        if (!Objects.equals(line, hash)) differ(leaf, line == null, hash == null);
        next = leaf + 1;
    }

    private void differ(long leaf, boolean noLine, boolean noHash) {
        if (noLine) lines.broken = true;
        if (noHash) hashes.broken = true;
        if (difference != Long.MAX_VALUE) return;
        difference = leaf;
        lineMissing = noLine;
        hashMissing = noHash;
    }

    @Override
    public void checkpoint(String note) {
        Optional<Checkpoint> read = trust.read(note);
        if (read.isEmpty()) {
            findings.add(Finding.at(Finding.Kind.CHECKPOINT, newestNumber + 1));
            newestHolds = false;
            newestNumber++;
            return;
        }
        follow(read.get());
        checkpoints++;
        meet(read.get());
    }

    /** Numbers run without gaps, sizes grow, and each names the hash of the one before. */
    private void follow(Checkpoint checkpoint) {
        boolean follows = checkpoint.number() == newestNumber + 1
                && (newest == null || checkpoint.size() >= newest.size())
                && (!newestHolds || Objects.equals(checkpoint.previous(), newest == null ? null : newest.hash()));
        if (!follows) findings.add(Finding.at(Finding.Kind.CHECKPOINT_CHAIN, newestNumber + 1));
        newestNumber = checkpoint.number();
        newestHolds = true;
        newest = checkpoint;
    }

    private boolean meet(Checkpoint checkpoint) {
        boolean met = lines.meets(checkpoint, next) | hashes.meets(checkpoint, next);
        if (!met) unmet.add(checkpoint);
        else if (newestMet == null || checkpoint.time().isAfter(newestMet.time())) newestMet = checkpoint;
        if (unmet.size() > 2) unmet.remove(1); // the first and the last tell enough
        return met;
    }

    private void meetOutside() {
        while (!outside.isEmpty() && outside.peek().size() <= next) if (meet(outside.remove())) outsideMet++;
    }

    @Override
    public void brokenNode(int level, long index) {
        if (findings.stream().noneMatch(finding -> finding.kind() == Finding.Kind.TREE))
            findings.add(new Finding(Finding.Kind.TREE, index << level, (index + 1) << level));
    }

    /** What was found, when all has been read. */
    Verdict verdict() {
        meetOutside();
        while (!outside.isEmpty()) meet(outside.remove());
        if (newestOutside > newestNumber) findings.add(Finding.at(Finding.Kind.CHECKPOINT_CHAIN, newestNumber + 1));
        if (difference != Long.MAX_VALUE) findings.addFirst(touched());
        unmet.stream().findFirst().map(this::unmet).ifPresent(findings::add);
        List<Finding> ordered = findings.stream()
                .distinct()
                .filter(finding -> !(finding.kind() == Finding.Kind.TREE && finding.contains(findings.getFirst())))
                .sorted(Comparator.comparing((Finding finding) -> finding.kind().ofCheckpoint())
                        .thenComparingLong(Finding::from)
                        .thenComparingLong(Finding::to))
                .toList();
        long sealed = Math.max(lines.vouched, Math.min(hashes.vouched, difference));
        String until = newestMet == null ? null : newestMet.time().toString();
        return new Verdict(next, sealed, checkpoints, outsideMet, ordered, until, trust.fingerprints());
    }

    /** The first line that differs from its hash. */
    private Finding touched() {
        if (difference < hashes.vouched)
            return Finding.at(lineMissing ? Finding.Kind.MISSING : Finding.Kind.ALTERED, difference);
        if (difference < lines.vouched) return Finding.at(Finding.Kind.TREE, difference);
        if (!unmet.isEmpty()) return unmet(unmet.getFirst());
        if (hashMissing && !lineMissing) return Finding.at(Finding.Kind.INSERTED, difference);
        return Finding.at(lineMissing ? Finding.Kind.MISSING : Finding.Kind.ALTERED, difference);
    }

    /** A signed root that neither tree meets: another history, or one that was changed behind the last root that was met. */
    private Finding unmet(Checkpoint checkpoint) {
        long vouched = Math.max(lines.vouched, hashes.vouched);
        if (checkpoint.size() <= vouched) return Finding.at(Finding.Kind.FORK, checkpoint.number());
        if (next == vouched) return Finding.at(Finding.Kind.TRUNCATED, next);
        return new Finding(Finding.Kind.REWRITTEN, vouched, checkpoint.size());
    }

    /** A tree that grows, as long as nothing is missing, and how far signed roots vouch for it. */
    private static final class Growing {
        private final GrowingRoot root = new GrowingRoot();
        private boolean broken;
        private long vouched;

        void add(@Nullable Hash leaf) {
            if (leaf == null) broken = true;
            else if (!broken) root.add(leaf);
        }

        boolean meets(Checkpoint checkpoint, long size) {
            boolean met = !broken && checkpoint.size() == size && root.root().equals(checkpoint.root());
            if (met) vouched = Math.max(vouched, size);
            return met;
        }
    }
}
