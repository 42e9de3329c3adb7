package vn.motcua.axis.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.axis.AxisWorld.documentId;
import static vn.motcua.axis.AxisWorld.letter;
import static vn.motcua.axis.exchange.SendingModuleTests.refused;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.AxisWorld;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.system.Caller;
import vn.motcua.axis.unit.KeepUnit;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.testing.ModuleTest;

/** Whom a code means: closed ones, locked ones, and those that a system registers itself. */
@ModuleTest
class ReceiversModuleTests {

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private LockAgency lock;

    @Autowired
    private KeepUnit keep;

    private AxisWorld world;
    private String from;
    private String to;
    private Caller sender;
    private Caller receiver;

    @BeforeEach
    void world(@Autowired ApplicationContext context) {
        world = new AxisWorld(context);
        from = world.agency();
        to = world.agency();
        sender = world.caller(from);
        receiver = world.caller(to);
    }

    @Test
    void aClosedCodeGoesToItsSuccessor() {
        String former = world.agency();
        world.close(former, to);
        world.send(sender, from, letter(documentId(from), from, former));
        assertThat(waiting(receiver)).singleElement().satisfies(view -> {
            assertThat(view.receiverCode()).isEqualTo(former);
            assertThat(view.receiver()).isEqualTo(world.id(to));
            assertThat(view.addressed()).isNotNull().isNotEqualTo(world.id(to));
        });
    }

    @Test
    void aClosedCodeWithoutSuccessorIsRefusedByName() {
        String former = world.agency();
        world.close(former, null);
        refused(
                AxisRefusal.RECEIVER_CLOSED,
                () -> world.send(sender, from, letter(documentId(from), from, to, former)));
        assertThat(waiting(receiver)).isEmpty();
    }

    @Test
    void aLockedAgencyTakesNothingUntilItIsUnlocked() {
        byte[] packet = letter(documentId(from), from, to);
        Actors.as(Actor.OPERATOR, () -> lock.lock(world.id(to), "Bảo trì hệ thống"));
        refused(AxisRefusal.RECEIVER_LOCKED, () -> world.send(sender, from, packet));
        Actors.as(Actor.OPERATOR, () -> lock.unlock(world.id(to)));
        assertThat(world.send(sender, from, packet).repeated()).isFalse();
        refused(AxisRefusal.NOT_LOCKED, () -> Actors.as(Actor.OPERATOR, () -> lock.unlock(world.id(to))));
    }

    @Test
    void aSystemRegistersUnitsBelowItsOwnAgenciesUnderTheCodesThatTheyUse() {
        String irregular = "28." + to.substring(4) + ".Y90";
        keep.keep(receiver, unit(to, irregular, "Phòng thử"));
        world.send(sender, from, letter(documentId(from), from, irregular));
        keep.keep(receiver, unit("", irregular, "Phòng thử mới"));
        assertThat(nameOf(irregular)).isEqualTo("Phòng thử mới");
        refused(AxisRefusal.SENDER_FOREIGN, () -> keep.keep(sender, unit("", irregular, "Của người khác")));
        refused(AxisRefusal.SENDER_FOREIGN, () -> keep.keep(sender, unit(to, "29." + to.substring(4) + ".Y90", "Lạ")));
        refused(AxisRefusal.SENDER_FOREIGN, () -> keep.close(sender, irregular));
        refused(AxisRefusal.SENDER_FOREIGN, () -> keep.close(receiver, to));
        keep.close(receiver, irregular);
        refused(AxisRefusal.RECEIVER_CLOSED, () -> world.send(sender, from, letter(documentId(from), from, irregular)));
    }

    @Test
    void aUnitThatTheDirectoryRefusesIsRefusedInItsWords() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> keep.keep(
                        receiver, new KeepUnit.Unit(to, "30." + to.substring(4) + ".Y90", "Phòng", "thư", "")))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(DirectoryRefusal.CONTACT_MALFORMED));
    }

    private String nameOf(String code) {
        return world.view(code).names().full();
    }

    private static KeepUnit.Unit unit(String parent, String code, String name) {
        return new KeepUnit.Unit(parent, code, name, "", "");
    }

    private List<DeliveryView> waiting(Caller caller) {
        return deliveries.waiting(caller.agencies(), MessageKind.EDOC, null, null, 100, 0);
    }
}
