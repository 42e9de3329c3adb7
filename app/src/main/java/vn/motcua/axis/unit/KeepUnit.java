package vn.motcua.axis.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.system.Caller;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.AgencyTree;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.Contact;
import vn.motcua.directory.change.ChangeContact;
import vn.motcua.directory.change.CloseAgency;
import vn.motcua.directory.change.Edit;
import vn.motcua.directory.change.Ground;
import vn.motcua.directory.change.MoveAgency;
import vn.motcua.directory.change.RegisterUnit;
import vn.motcua.directory.change.RenameAgency;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;

/**
 * A system registers a unit below one of its agencies, says how it is now, or closes it. The contract names no days: what is stated of a unit holds
 * since some days ago, because the directory knows one change a day and software may state several; closing holds from today.
 */
@Component
public class KeepUnit {

    private static final int SLACK_DAYS = 3;

    private static final LegalSource SOURCE = new LegalSource(
            "Phần mềm của cơ quan đăng ký qua trục liên thông", "", LegalSource.Grade.SEEN_IN_PRACTICE, null);

    private final AgencyCodes codes;
    private final AgencyTree tree;
    private final RegisterUnit register;
    private final RenameAgency rename;
    private final ChangeContact contact;
    private final MoveAgency move;
    private final CloseAgency close;
    private final Clock clock;

    KeepUnit(
            AgencyCodes codes,
            AgencyTree tree,
            RegisterUnit register,
            RenameAgency rename,
            ChangeContact contact,
            MoveAgency move,
            CloseAgency close,
            Clock clock) {
        this.codes = codes;
        this.tree = tree;
        this.register = register;
        this.rename = rename;
        this.contact = contact;
        this.move = move;
        this.close = close;
        this.clock = clock;
    }

    /**
     * A unit as its agency's software has it.
     *
     * @param parentCode the code of the agency above it; may be empty for one that is there already
     * @param code its own
     * @param name what it is called
     * @param email its mailbox, or empty
     * @param phone its telephone, or empty
     */
    public record Unit(String parentCode, String code, String name, String email, String phone) {}

    /** Registers it, or brings what is there up to date. */
    @Transactional
    public void keep(Caller caller, Unit unit) {
        AgencyCode code = AgencyCode.of(unit.code());
        Optional<AgencyView> there = codes.carrier(code, AsOf.today(clock));
        Optional<AgencyView> parent =
                unit.parentCode().isBlank() ? Optional.empty() : Optional.of(carrier(unit.parentCode()));
        if (there.isPresent()) update(caller, there.get(), parent, unit);
        else
            found(
                    caller,
                    parent.orElseThrow(() -> Refused.at("pcode", AxisRefusal.ARGUMENT_WRONG, "pcode")),
                    code,
                    unit);
    }

    /** Closes it: no packet is taken for it any more, what waits can still be had. */
    @Transactional
    public void close(Caller caller, String code) {
        AgencyView there = carrier(code);
        AgencyId own = own(caller, there.id(), there.id().toString());
        if (own.equals(there.id())) throw Refused.because(AxisRefusal.SENDER_FOREIGN, code);
        Actors.as(
                caller.acting(own),
                () -> close.close(new CloseAgency.Command(Edit.latest(there.id()), null, ground(today(), caller))));
    }

    private void found(Caller caller, AgencyView parent, AgencyCode code, Unit unit) {
        AgencyId own = own(caller, parent.id(), unit.parentCode());
        AgencyKind kind =
                parent.kind().level() == AgencyKind.Level.CENTRAL ? AgencyKind.CENTRAL_UNIT : AgencyKind.LOCAL_UNIT;
        Ground ground = ground(today().minusDays(SLACK_DAYS + 1), caller);
        Actors.as(
                caller.acting(own),
                () -> register.register(new RegisterUnit.Command(
                        unit.name(), kind, parent.id(), contact(unit, Contact.NONE), code, ground)));
    }

    private void update(Caller caller, AgencyView there, Optional<AgencyView> parent, Unit unit) {
        AgencyId own = own(caller, there.id(), unit.code());
        if (own.equals(there.id())) throw Refused.because(AxisRefusal.SENDER_FOREIGN, unit.code());
        LocalDate day = there.valid().from().plusDays(1);
        LocalDate earliest = today().minusDays(SLACK_DAYS);
        Ground ground = ground(day.isBefore(earliest) ? earliest : day, caller);
        Edit edit = Edit.latest(there.id());
        Contact reached = contact(unit, there.contact());
        Actors.as(caller.acting(own), () -> {
            if (!unit.name().isBlank()
                    && !unit.name().strip().equals(there.names().full()))
                rename.rename(new RenameAgency.Command(
                        edit,
                        new AgencyNames(
                                unit.name(),
                                there.names().shortName(),
                                there.names().english()),
                        there.kind(),
                        ground));
            if (!reached.equals(there.contact())) contact.change(new ChangeContact.Command(edit, reached, ground));
            if (parent.isPresent() && !parent.get().id().equals(there.parent()))
                move.move(new MoveAgency.Command(edit, parent.get().id(), ground));
        });
    }

    private AgencyView carrier(String code) {
        return codes.carrier(AgencyCode.of(code), AsOf.today(clock))
                .orElseThrow(() -> Refused.because(AxisRefusal.AGENCY_UNKNOWN, code.strip()));
    }

    /** Which of the caller's agencies this one is or stands below. */
    private AgencyId own(Caller caller, AgencyId agency, String code) {
        return caller.agencies().stream()
                .filter(own -> tree.isWithin(agency, own, AsOf.today(clock)))
                .findFirst()
                .orElseThrow(() -> Refused.because(AxisRefusal.SENDER_FOREIGN, code));
    }

    private static Contact contact(Unit unit, Contact now) {
        return new Contact(
                now.address(),
                unit.email().isBlank() ? now.email() : unit.email().strip(),
                unit.phone().isBlank() ? now.phone() : unit.phone().strip(),
                now.website());
    }

    private Ground ground(LocalDate from, Caller caller) {
        return new Ground(from, SOURCE, "Hệ thống " + caller.code());
    }

    private LocalDate today() {
        return AsOf.today(clock).day();
    }
}
