package vn.motcua.axis.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.testing.Says;

/** Section 3, 23: a receiver that the operator has locked. */
class LockedReceiverTests extends WireTest {

    @Test
    @Says({"3 23: receiver locked", "issue 3: a locked receiver: a clear answer, nothing half-stored"})
    void aLockedReceiverRefusesTheWholePacketUntilItIsUnlocked() {
        Office sender = office();
        Office locked = office();
        Office open = office();
        Client sending = system(sender);
        Client receiving = system(locked, open);
        Edxml before = Edxml.document(sender.code(), locked.code());
        sending.send(sender.code(), before);
        String waiting = receiving.waiting("edoc").column("docId").getFirst();
        administrator().run("lock", "--agency", locked.code(), "--reason", "thử nghiệm");

        Edxml packet = Edxml.document(sender.code(), open.code(), locked.code102());
        Envelope refused = sending.send(sender.code(), packet);
        assertThat(refused.code()).as(refused.toString()).isEqualTo("23");
        assertThat(refused.reason()).contains(locked.code102());
        assertThat(receiving.waiting("edoc").column("docId"))
                .as("nobody got it, and what waited can be taken")
                .containsExactly(waiting);
        assertThat(receiving.get(waiting).packet()).isEqualTo(before.bytes());
        assertThat(receiving.acknowledge(waiting, "done").done()).isTrue();

        administrator().run("lock", "--agency", locked.code(), "--off");
        assertThat(sending.send(sender.code(), packet).done()).isTrue();
        assertThat(receiving.waiting("edoc").rows()).hasSize(2);
    }
}
