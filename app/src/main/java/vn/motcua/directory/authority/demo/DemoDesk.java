package vn.motcua.directory.authority.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Validity;
import vn.motcua.directory.authority.Capacity;
import vn.motcua.directory.authority.Delegate;
import vn.motcua.directory.authority.GrantCompetence;
import vn.motcua.directory.authority.Matter;
import vn.motcua.directory.people.Appoint;
import vn.motcua.directory.people.AppointmentId;
import vn.motcua.directory.people.AppointmentKind;
import vn.motcua.directory.people.CreatePosition;
import vn.motcua.directory.people.Paper;
import vn.motcua.directory.people.PositionId;
import vn.motcua.directory.people.RegisterOfficial;
import vn.motcua.directory.people.Role;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.OfficialId;

/** The demo's pen: sets up posts, fills them and passes authority on, in few words. */
@Component
class DemoDesk {

    private static final LegalSource GROUND =
            new LegalSource("Đề án vị trí việc làm (trình diễn)", "", LegalSource.Grade.UNVERIFIED, null);

    private final CreatePosition create;
    private final RegisterOfficial register;
    private final Appoint appoint;
    private final GrantCompetence grant;
    private final Delegate delegate;

    DemoDesk(
            CreatePosition create,
            RegisterOfficial register,
            Appoint appoint,
            GrantCompetence grant,
            Delegate delegate) {
        this.create = create;
        this.register = register;
        this.appoint = appoint;
        this.grant = grant;
        this.delegate = delegate;
    }

    /** A post of an agency. */
    record Seat(AgencyId agency, PositionId position) {}

    Seat post(
            AgencyId agency,
            String title,
            String shortTitle,
            Role role,
            int rank,
            int seats,
            @Nullable String collegium) {
        return new Seat(
                agency,
                create.run(new CreatePosition.Command(
                        agency, title, shortTitle, role, rank, seats, collegium, DemoPlaces.SINCE, GROUND)));
    }

    OfficialId official(AgencyId agency, String name, @Nullable String email) {
        return register.run(new RegisterOfficial.Command(agency, name, email, DemoPlaces.SINCE));
    }

    AppointmentId hold(Seat seat, OfficialId official, AppointmentKind kind, boolean concurrent, Validity term) {
        return appoint.run(new Appoint.Command(
                seat.agency(),
                seat.position(),
                official,
                kind,
                concurrent,
                term,
                new Paper("%02d/QĐ-TCCB".formatted(seat.position().value() % 90 + 1), term.from())));
    }

    AppointmentId hold(Seat seat, String name, @Nullable String email) {
        return hold(
                seat,
                official(seat.agency(), name, email),
                AppointmentKind.APPOINTED,
                false,
                Validity.since(DemoPlaces.SINCE));
    }

    void competence(Seat seat, AgencyId agency, LegalSource source, Matter... matters) {
        grant.run(new GrantCompetence.Command(
                agency, seat.position(), set(matters), Capacity.AGENCY, Validity.since(DemoPlaces.SINCE), source));
    }

    /** By notice, without end. */
    List<Long> assign(
            AgencyId agency,
            AppointmentId giver,
            AppointmentId receiver,
            String paper,
            LocalDate from,
            Matter... matters) {
        return pass(agency, giver, receiver, false, paper, from, null, matters);
    }

    /** By the agency's rules, without end. */
    void order(
            AgencyId agency,
            AppointmentId giver,
            AppointmentId receiver,
            String paper,
            LocalDate from,
            Matter... matters) {
        pass(agency, giver, receiver, true, paper, from, null, matters);
    }

    List<Long> pass(
            AgencyId agency,
            AppointmentId giver,
            AppointmentId receiver,
            boolean byRules,
            String paper,
            LocalDate from,
            @Nullable LocalDate until,
            Matter... matters) {
        return delegate.run(new Delegate.Command(
                agency,
                giver,
                receiver,
                byRules,
                set(matters),
                new Validity(from, until),
                new Paper(paper, from.minusDays(2))));
    }

    private static Set<Matter> set(Matter... matters) {
        return Arrays.stream(matters).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
