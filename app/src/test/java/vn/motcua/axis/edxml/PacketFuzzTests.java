package vn.motcua.axis.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.axis.edxml.Packets.Read;
import vn.motcua.axis.edxml.reading.Finding;
import vn.motcua.axis.edxml.reading.PacketLimits;
import vn.motcua.axis.edxml.reading.PacketReader;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;

/**
 * Our own packets, damaged at random: bytes flipped, cut, doubled, swapped with parts of others. Whatever comes, reading ends in a report, never
 * in a failure; and what is accepted can be written and read again. A failing seed is told, and replays.
 */
class PacketFuzzTests {

    private static final List<byte[]> CORPUS = corpus();
    private static final Messages MESSAGES = new Messages();

    @Test
    void damagedPacketsAreAlwaysAnswered() {
        fuzz(20_261_125L, 4_000);
    }

    @Test
    @Tag("long")
    void damagedPacketsAreAlwaysAnsweredForAMinute() {
        long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        for (long seed = System.nanoTime(); System.nanoTime() < until; seed++) fuzz(seed, 500);
    }

    /** The fuzzer's target: fails on anything that is no report. */
    static void read(byte[] packet) {
        Read read;
        try {
            read = Packets.read(packet);
        } catch (RuntimeException | Error e) {
            throw new AssertionError("not answered", e);
        }
        assertThat(read.reading().packet().isPresent())
                .isEqualTo(!read.reading().report().refuses());
        for (Finding finding : read.reading().report().findings())
            assertThat(finding.sentence(MESSAGES, Language.VI)).isNotBlank().doesNotStartWith("axis.");
        read.reading().packet().ifPresent(accepted -> again(accepted, read.files()));
    }

    private static void again(Packet accepted, List<byte[]> files) {
        byte[] written = Packets.written(plain(accepted), files);
        Packet second = Packets.read(written)
                .reading()
                .packet()
                .orElseThrow(() -> new AssertionError("refused when written again"));
        assertThat(Packets.written(plain(second), files)).isEqualTo(written);
    }

    /** With files carried as they came. */
    private static Packet plain(Packet packet) {
        if (!(packet instanceof DocumentPacket document)) return packet;
        List<Attachment> plain = document.attachments().stream()
                .map(one -> new Attachment(
                        one.contentId(), one.name(), one.description(), one.contentType(), Attachment.Carriage.PLAIN))
                .toList();
        return new DocumentPacket(
                document.from(),
                document.to(),
                document.document(),
                document.trace(),
                document.business(),
                document.manifest(),
                plain);
    }

    private static void fuzz(long seed, int times) {
        Random random = new Random(seed);
        for (int i = 0; i < times; i++) {
            byte[] packet = damaged(random);
            int time = i;
            Assertions.assertDoesNotThrow(
                    () -> read(packet), () -> "seed " + seed + ", time " + time + ": " + kept(packet));
        }
    }

    private static byte[] damaged(Random random) {
        byte[] packet = CORPUS.get(random.nextInt(CORPUS.size())).clone();
        for (int damages = 1 + random.nextInt(4); damages > 0 && packet.length > 0; damages--)
            packet = damage(packet, random);
        return packet;
    }

    private static byte[] damage(byte[] packet, Random random) {
        int at = random.nextInt(packet.length);
        int length = random.nextInt(Math.min(200, packet.length - at) + 1);
        return switch (random.nextInt(6)) {
            case 0 -> flipped(packet, at, random);
            case 1 -> Arrays.copyOf(packet, at);
            case 2 -> joined(packet, 0, at, packet, at + length, packet.length);
            case 3 -> joined(packet, 0, at + length, packet, at, packet.length);
            case 4 -> spliced(packet, at, random);
            default -> token(packet, at, random);
        };
    }

    private static byte[] flipped(byte[] packet, int at, Random random) {
        packet[at] = (byte) random.nextInt(256);
        return packet;
    }

    private static byte[] spliced(byte[] packet, int at, Random random) {
        byte[] other = CORPUS.get(random.nextInt(CORPUS.size()));
        int from = random.nextInt(other.length);
        return joined(packet, 0, at, other, from, other.length);
    }

    private static byte[] token(byte[] packet, int at, Random random) {
        String[] tokens = {
            "<",
            "</",
            "/>",
            "&",
            "&#0;",
            "&#xD800;",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<?x?>",
            "<!DOCTYPE x>",
            "xmlns=''",
            "xmlns:edXML='u'",
            "\0",
            "\uFEFF",
            "<edXML:To/>",
            "<edXML:To><edXML:OrganId>H1</edXML:OrganId></edXML:To>",
            "cid:",
            "=",
            "UEsDBA==",
            "{0}",
            "'",
            "</Attachment><Attachment>",
            "\uD83D"
        };
        byte[] put = tokens[random.nextInt(tokens.length)].getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return joined(joined(packet, 0, at, put, 0, put.length), 0, at + put.length, packet, at, packet.length);
    }

    private static byte[] joined(byte[] one, int from, int to, byte[] other, int otherFrom, int otherTo) {
        byte[] all = new byte[to - from + otherTo - otherFrom];
        System.arraycopy(one, from, all, 0, to - from);
        System.arraycopy(other, otherFrom, all, to - from, otherTo - otherFrom);
        return all;
    }

    private static String kept(byte[] packet) {
        try {
            Path file = Files.createTempFile("packet-that-failed", ".edxml");
            return Files.write(file, packet).toString();
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static List<byte[]> corpus() {
        return Stream.of(
                        "new-zipped-signed-in-packet-namespace",
                        "new-plain-line-breaks",
                        "recall",
                        "update",
                        "replace",
                        "older-namespace",
                        "attachments-in-no-namespace-first",
                        "canonical",
                        "status-01",
                        "status-02",
                        "status-03",
                        "status-15")
                .map(Packets::file)
                .toList();
    }

    @Test
    void theFuzzerReachesDeepEnough() throws IOException {
        Random random = new Random(1);
        int accepted = 0;
        for (int i = 0; i < 500; i++)
            if (new PacketReader(PacketLimits.STANDARD)
                    .read(new ByteArrayInputStream(damaged(random)), index -> java.io.OutputStream.nullOutputStream())
                    .packet()
                    .isPresent()) accepted++;
        assertThat(accepted).as("damaged packets that were still acceptable").isBetween(20, 480);
    }
}
