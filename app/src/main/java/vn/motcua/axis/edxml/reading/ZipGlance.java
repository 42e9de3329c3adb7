package vn.motcua.axis.edxml.reading;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Watches the bytes of an attachment pass and tells whether they are a ZIP around one file, as most software wraps attachments: then the file
 * is measured and hashed on the way, without being kept. A ZIP of several files, a locked one, or anything else, is a file as it is.
 */
final class ZipGlance extends OutputStream {

    private static final int RATIO_FROM = 1 << 20;
    private static final int TAIL_KEPT = 4_096;
    private static final int FIRST = 8;

    private final PacketLimits limits;
    private final MessageDigest sha256 = Digests.sha256();
    private final CRC32 crc = new CRC32();
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final byte[] first = new byte[FIRST];
    private Step step = Step.HEADER;
    private @Nullable ZipRecord header;
    private @Nullable Inflater inflater;
    private long length;

    ZipGlance(PacketLimits limits) {
        this.limits = limits;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        int end = from + count;
        int at = from;
        while (at < end && step.open)
            at = switch (step) {
                case HEADER -> header(bytes, at, end);
                case DATA -> inflater == null ? stored(bytes, at, end) : inflate(inflater, bytes, at, end);
                case AFTER -> after(bytes, at, end);
                default -> tail(bytes, at, end);
            };
    }

    @Override
    public void close() {
        if (step == Step.HEADER) step = held().begins(ZipRecord.LOCAL) ? Step.DAMAGED : Step.NO_ZIP;
        else if (step == Step.DATA || step == Step.AFTER) step = Step.DAMAGED;
        else if (step == Step.TAIL) step = held().endsWithOneFile() ? Step.WRAPPER : Step.DAMAGED;
        if (inflater != null) inflater.end();
        inflater = null;
    }

    /** What it was; after {@link #close}. */
    Step step() {
        return step;
    }

    /** The name of the one file, as the archive has it. */
    String entry() {
        return header == null ? "" : header.name();
    }

    /** The length of the one file. */
    long fileBytes() {
        return length;
    }

    byte[] fileSha256() {
        return sha256.digest();
    }

    /** The first bytes of the one file. */
    byte[] first() {
        return Arrays.copyOf(first, (int) Math.min(FIRST, length));
    }

    private int header(byte[] bytes, int from, int end) {
        int at = hold(bytes, from, end, 4);
        if (held.size() < 4) return at;
        if (!held().begins(ZipRecord.LOCAL)) {
            step = Step.NO_ZIP;
            return end;
        }
        at = hold(bytes, at, end, held().localLength());
        at = hold(bytes, at, end, held().localLength()); // the length is known once the fixed part is there
        if (held.size() == held().localLength()) begin(held());
        return at;
    }

    private void begin(ZipRecord local) {
        held.reset();
        header = local;
        step = !local.readable() ? Step.NO_WRAPPER : local.stored() && local.carried() == 0 ? Step.AFTER : Step.DATA;
        if (step == Step.DATA && !local.stored()) inflater = new Inflater(true);
    }

    private int stored(byte[] bytes, int from, int end) {
        long carried = header == null ? 0 : header.carried();
        int taking = (int) Math.min(end - from, carried - length);
        step = file(bytes, from, taking, length + taking);
        if (step == Step.DATA && length == carried) step = Step.AFTER;
        return from + taking;
    }

    private int inflate(Inflater with, byte[] bytes, int from, int end) {
        byte[] chunk = new byte[16_384];
        with.setInput(bytes, from, end - from);
        try {
            while (step == Step.DATA) {
                int got = with.inflate(chunk);
                if (got > 0) step = file(chunk, 0, got, with.getBytesRead());
                else if (with.finished()) step = Step.AFTER;
                else if (with.needsDictionary()) step = Step.DAMAGED;
                else break; // more is needed
            }
        } catch (DataFormatException e) {
            step = Step.DAMAGED;
        }
        return end - with.getRemaining();
    }

    private Step file(byte[] bytes, int from, int count, long carried) {
        if (length < FIRST) System.arraycopy(bytes, from, first, (int) length, (int) Math.min(count, FIRST - length));
        sha256.update(bytes, from, count);
        crc.update(bytes, from, count);
        length += count;
        boolean bomb = length > limits.attachmentBytes()
                || (length > RATIO_FROM && length / Math.max(1, carried) > limits.ratio());
        return bomb ? Step.BOMB : Step.DATA;
    }

    /** After the one file: a descriptor if the sizes follow (its signature may be missing), then the directory, or another file. */
    private int after(byte[] bytes, int from, int end) {
        boolean follows = header != null && header.sizesFollow();
        int at = hold(bytes, from, end, 4);
        int next = !follows ? 0 : held().begins(ZipRecord.DESCRIPTOR) ? 16 : 12;
        at = hold(bytes, at, end, next + 4);
        if (held.size() < next + 4) return at;
        int told = header == null ? 0 : !follows ? header.crc() : held().int32(next - 12);
        int signature = held().int32(next);
        boolean whole = told == (int) crc.getValue();
        held.reset();
        step = signature == ZipRecord.LOCAL
                ? Step.NO_WRAPPER
                : whole && signature == ZipRecord.CENTRAL ? Step.TAIL : Step.DAMAGED;
        return at;
    }

    private int tail(byte[] bytes, int from, int end) {
        held.write(bytes, from, end - from);
        if (held.size() > 2 * TAIL_KEPT) {
            byte[] all = held.toByteArray();
            held.reset();
            held.write(all, all.length - TAIL_KEPT, TAIL_KEPT);
        }
        return end;
    }

    private int hold(byte[] bytes, int from, int end, int wanted) {
        int taking = Math.max(0, Math.min(end - from, wanted - held.size()));
        held.write(bytes, from, taking);
        return from + taking;
    }

    private ZipRecord held() {
        return new ZipRecord(held.toByteArray());
    }

    /** How far it is, and in the end what it was. */
    enum Step {
        HEADER(true),
        DATA(true),
        AFTER(true),
        TAIL(true),
        /** A ZIP around one file. */
        WRAPPER(false),
        /** No ZIP at all. */
        NO_ZIP(false),
        /** A ZIP, but not around one file that can be opened. */
        NO_WRAPPER(false),
        DAMAGED(false),
        BOMB(false);

        private final boolean open;

        Step(boolean open) {
            this.open = open;
        }
    }
}
