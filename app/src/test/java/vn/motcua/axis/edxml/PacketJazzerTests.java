package vn.motcua.axis.edxml;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/**
 * The same target under Jazzer, which finds its way by the code it reaches. The long build replays the corpus (the files beside,
 * and what ever failed); with {@code JAZZER_FUZZ=1} in the environment it searches for a minute. Kept out of the ordinary build because its agent
 * stays in the virtual machine.
 */
@Tag("long")
class PacketJazzerTests {

    @FuzzTest(maxDuration = "1m")
    void readingIsAlwaysAnswered(byte[] packet) {
        PacketFuzzTests.read(packet);
    }
}
