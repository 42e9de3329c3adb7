package vn.motcua.directory.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.Validity;
import vn.motcua.directory.authority.Oracle.Post;
import vn.motcua.directory.people.Appoint;
import vn.motcua.directory.people.AppointmentId;
import vn.motcua.directory.people.AppointmentKind;
import vn.motcua.directory.people.CorrectAppointment;
import vn.motcua.directory.people.CreatePosition;
import vn.motcua.directory.people.EndAppointment;
import vn.motcua.directory.people.LiftSuspension;
import vn.motcua.directory.people.Paper;
import vn.motcua.directory.people.PositionId;
import vn.motcua.directory.people.RegisterOfficial;
import vn.motcua.directory.people.Role;
import vn.motcua.directory.people.SuspendOfficial;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Refused;

/**
 * Random lives of a small agency, with appointments, suspensions, competences, delegations, revocations, corrections and closures at random
 * days, told at random moments: whoever is asked about, for whichever day, by whichever knowledge, the answer is that of the {@link Oracle}.
 */
class AuthorityOracleTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 30;
    private static final int OFFICIALS = 5;
    private static final int STEPS = 60;
    private static final List<String> MATTERS =
            List.of("SIGN", "SIGN:QĐ", "SIGN:CV", "DECIDE", "DECIDE:HT", "DECIDE:HT/1.001193", "CERTIFY");

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void everyAnswerIsThatOfTheOracle(@ForAll long seed) {
        Life life = new Life(new Random(seed));
        life.live();
        assertThat(life.differences(SmallWorld.get(FactStore.class), 12)).isEmpty();
    }

    /** The negative control: an engine that answers every question by what is known now must be caught. */
    @Test
    void anEngineThatForgetsWhenThingsWereKnownIsCaught() {
        FactStore forgetful =
                new FactStore(SmallWorld.jdbc(), SmallWorld.get(vn.motcua.directory.people.Rosters.class)) {
                    @Override
                    Facts load(AgencyId agency, Set<AgencyId> more, AsOf asOf) {
                        return super.load(agency, more, AsOf.on(asOf.day()));
                    }
                };
        int caught = 0;
        for (int seed = 0; seed < 5; seed++) {
            Life life = new Life(new Random(seed));
            life.live();
            if (!life.differences(forgetful, 12).isEmpty()) caught++;
        }
        assertThat(caught).isGreaterThanOrEqualTo(4);
    }

    /** The lives are not empty: most of what is tried is done at least sometimes, and all ways of signing occur. */
    @Test
    void theLivesAreEventful() {
        Map<String, Integer> done = new HashMap<>();
        Set<String> ways = new TreeSet<>();
        for (int seed = 100; seed < 110; seed++) {
            Life life = new Life(new Random(seed));
            life.live();
            life.done.forEach((what, times) -> done.merge(what, times, Integer::sum));
            ways.addAll(life.ways());
        }
        assertThat(done.keySet())
                .containsExactlyInAnyOrder(
                        "appoint",
                        "end",
                        "suspend",
                        "lift",
                        "correct appointment",
                        "grant",
                        "withdraw",
                        "correct competence",
                        "delegate",
                        "revoke",
                        "correct delegation",
                        "close");
        assertThat(ways).contains("", "KT", "TL", "TUQ", "KT+TL");
    }

    private static final class Life {

        private final Random random;
        private final Oracle oracle = new Oracle();
        private final AgencyId agency = SmallWorld.agency("Phường thử", null, FIRST);
        private final AgencyId unit = SmallWorld.agency("Văn phòng phường thử", agency, FIRST);
        private final Map<Post, PositionId> posts = new EnumMap<>(Post.class);
        private final List<OfficialId> officials = new ArrayList<>();
        private final List<Long> held = new ArrayList<>();
        private final List<Long> gifts = new ArrayList<>();
        private final List<Long> passed = new ArrayList<>();
        private final List<Long> moments = new ArrayList<>();
        final Map<String, Integer> done = new HashMap<>();

        Life(Random random) {
            this.random = random;
            for (Post post : Post.values()) posts.put(post, create(post));
            for (int i = 0; i < OFFICIALS; i++)
                officials.add(SmallWorld.get(RegisterOfficial.class)
                        .run(new RegisterOfficial.Command(agency, "Người " + i, null, FIRST)));
        }

        private PositionId create(Post post) {
            Role role = switch (post) {
                case HEAD, UNIT_HEAD -> Role.HEAD;
                case DEPUTY, UNIT_DEPUTY -> Role.DEPUTY;
                case STAFF -> Role.STAFF;
            };
            return SmallWorld.get(CreatePosition.class)
                    .run(new CreatePosition.Command(
                            post.inAgency ? agency : unit,
                            post.name(),
                            post.name(),
                            role,
                            1,
                            role == Role.HEAD ? 1 : 2,
                            null,
                            FIRST,
                            ground()));
        }

        void live() {
            for (int step = 0; step < STEPS; step++) {
                SmallWorld.CLOCK.turn(1 + random.nextInt(5));
                moments.add(now());
                String what = step < 12 ? "appoint" : pick(what());
                try {
                    step(what);
                    done.merge(what, 1, Integer::sum);
                } catch (Refused refused) {
                    // what is refused did not happen, to the oracle either
                }
            }
            SmallWorld.CLOCK.turn(1);
            moments.add(now());
        }

        private List<String> what() {
            return List.of(
                    "appoint",
                    "end",
                    "suspend",
                    "lift",
                    "correct appointment",
                    "grant",
                    "grant",
                    "withdraw",
                    "correct competence",
                    "delegate",
                    "delegate",
                    "delegate",
                    "delegate",
                    "delegate",
                    "delegate",
                    "revoke",
                    "correct delegation",
                    random.nextInt(6) == 0 ? "close" : "delegate");
        }

        private void step(String what) {
            switch (what) {
                case "appoint" -> appoint();
                case "end" -> end();
                case "suspend" -> suspend();
                case "lift" -> lift();
                case "correct appointment" -> correctAppointment();
                case "grant" -> grant();
                case "withdraw" -> withdraw();
                case "correct competence" -> correctCompetence();
                case "delegate" -> delegate();
                case "revoke" -> revoke();
                case "correct delegation" -> correctDelegation();
                default -> close();
            }
        }

        private void appoint() {
            boolean early = held.size() < Post.values().length;
            Post post = early ? Post.values()[held.size()] : pick(List.of(Post.values()));
            int official = random.nextInt(OFFICIALS);
            int from = random.nextInt(early ? 5 : DAYS);
            int until = early || random.nextInt(3) > 0 ? Integer.MAX_VALUE : from + 1 + random.nextInt(DAYS);
            AppointmentKind kind =
                    random.nextInt(4) > 0 ? AppointmentKind.APPOINTED : pick(List.of(AppointmentKind.values()));
            long id = SmallWorld.get(Appoint.class)
                    .run(new Appoint.Command(
                            post.inAgency ? agency : unit,
                            at(post),
                            officials.get(official),
                            kind,
                            true,
                            term(from, until),
                            paper()))
                    .value();
            held.add(id);
            oracle.happened(now(), state -> state.held.add(new Oracle.Held(id, post, official, from, until)));
        }

        private void end() {
            long id = pick(held);
            int last = random.nextInt(DAYS);
            SmallWorld.get(EndAppointment.class)
                    .run(new EndAppointment.Command(home(id), new AppointmentId(id), day(last), "9/QĐ"));
            oracle.happened(now(), state -> state.get(id).until = last + 1);
        }

        private void suspend() {
            long id = pick(held);
            int from = random.nextInt(DAYS);
            int until = random.nextBoolean() ? Integer.MAX_VALUE : from + 1 + random.nextInt(8);
            SmallWorld.get(SuspendOfficial.class)
                    .run(new SuspendOfficial.Command(home(id), new AppointmentId(id), term(from, until), paper()));
            oracle.happened(now(), state -> state.away.add(new Oracle.Away(id, from, until)));
        }

        private void lift() {
            Oracle.State state = oracle.replay(now());
            Oracle.Away suspended = pick(state.away.stream()
                    .filter(one -> state.find(one.held) != null) // what was struck out cannot be named
                    .toList());
            long id = suspended.held;
            int from = suspended.from + random.nextInt(4);
            SmallWorld.get(LiftSuspension.class)
                    .run(new LiftSuspension.Command(home(id), new AppointmentId(id), day(from), "8/QĐ"));
            oracle.happened(
                    now(),
                    later -> later.away.stream()
                            .filter(away -> away.held == id && away.on(from))
                            .forEach(away -> away.until = from));
        }

        private void correctAppointment() {
            long id = pick(held);
            boolean strike = random.nextInt(4) == 0;
            int from = random.nextInt(DAYS);
            int until = random.nextBoolean() ? Integer.MAX_VALUE : from + 1 + random.nextInt(DAYS);
            SmallWorld.get(CorrectAppointment.class)
                    .run(new CorrectAppointment.Command(
                            home(id), new AppointmentId(id), strike ? null : term(from, until), paper(), "ghi nhầm"));
            if (strike) {
                held.remove(id);
                oracle.happened(now(), state -> state.held.removeIf(one -> one.id == id));
            } else {
                oracle.happened(now(), state -> {
                    state.get(id).from = from;
                    state.get(id).until = until;
                });
            }
        }

        private void grant() {
            Post post = pick(List.of(Post.values()));
            String matter = pick(MATTERS);
            int from = random.nextInt(DAYS);
            int until = random.nextInt(3) > 0 ? Integer.MAX_VALUE : from + 1 + random.nextInt(DAYS);
            long id = SmallWorld.get(GrantCompetence.class)
                    .run(new GrantCompetence.Command(
                            agency,
                            at(post),
                            Set.of(Matter.parse(matter)),
                            Capacity.AGENCY,
                            term(from, until),
                            ground()))
                    .getFirst();
            gifts.add(id);
            oracle.happened(now(), state -> state.gifts.add(new Oracle.Gift(id, post, matter, from, until)));
        }

        private void withdraw() {
            long id = pick(gifts);
            int last = random.nextInt(DAYS);
            SmallWorld.get(WithdrawCompetence.class).run(new WithdrawCompetence.Command(agency, id, day(last)));
            oracle.happened(
                    now(),
                    state -> state.gifts.stream().filter(gift -> gift.id == id).forEach(gift -> gift.until = last + 1));
        }

        private void correctCompetence() {
            long id = pick(gifts);
            int from = random.nextInt(DAYS);
            boolean strike = random.nextInt(4) == 0;
            SmallWorld.get(CorrectCompetence.class)
                    .run(new CorrectCompetence.Command(
                            agency, id, strike ? null : term(from, Integer.MAX_VALUE), ground(), "ghi nhầm"));
            if (strike) gifts.remove(id);
            oracle.happened(now(), state -> {
                if (strike) state.gifts.removeIf(gift -> gift.id == id);
                state.gifts.stream().filter(gift -> gift.id == id).forEach(gift -> {
                    gift.from = from;
                    gift.until = Integer.MAX_VALUE;
                });
            });
        }

        private void delegate() {
            Oracle.State state = oracle.replay(now());
            List<Oracle.Passed> orders =
                    state.passed.stream().filter(one -> one.kind.equals("TL")).toList();
            boolean onward = !orders.isEmpty() && random.nextInt(3) == 0;
            boolean likely = random.nextInt(5) > 0;
            Oracle.Held giver = pick(state.held.stream()
                    .filter(one -> onward ? one.post == Post.UNIT_HEAD : !likely || leads(one.post))
                    .toList());
            Oracle.Held receiver = pick(state.held.stream()
                    .filter(one -> onward ? one.post == Post.UNIT_DEPUTY : !likely || follows(one.post))
                    .toList());
            String matter = onward ? pick(orders).matter : pick(MATTERS);
            boolean rules = random.nextBoolean();
            int from = Math.max(giver.from, receiver.from) + random.nextInt(6);
            int until = random.nextInt(3) == 0 ? Integer.MAX_VALUE : from + 1 + random.nextInt(10);
            String kind = receiver.post == Post.UNIT_HEAD ? rules ? "TL" : "TUQ" : "KT";
            long id = SmallWorld.get(Delegate.class)
                    .run(new Delegate.Command(
                            agency,
                            new AppointmentId(giver.id),
                            new AppointmentId(receiver.id),
                            rules,
                            Set.of(Matter.parse(matter)),
                            term(from, until),
                            paper()))
                    .getFirst();
            passed.add(id);
            oracle.happened(
                    now(),
                    later -> later.passed.add(new Oracle.Passed(
                            id, kind, giver.id, giver.post, receiver.id, receiver.post, matter, from, until)));
        }

        private static boolean leads(Post post) {
            return post == Post.HEAD || post == Post.UNIT_HEAD;
        }

        private static boolean follows(Post post) {
            return post != Post.HEAD && post != Post.STAFF;
        }

        private void revoke() {
            long id = pick(passed);
            int from = random.nextInt(DAYS);
            SmallWorld.get(RevokeDelegation.class)
                    .run(new RevokeDelegation.Command(agency, Set.of(id), day(from), "7/QĐ"));
            oracle.happened(
                    now(),
                    state -> state.passed.stream().filter(one -> one.id == id).forEach(one -> one.until = from));
            if (oracle.replay(now()).passed.stream().anyMatch(one -> one.id == id && one.from >= one.until))
                passed.remove(id);
        }

        private void correctDelegation() {
            long id = pick(passed);
            boolean strike = random.nextInt(4) == 0;
            int from = random.nextInt(DAYS);
            int until = from + 1 + random.nextInt(15);
            SmallWorld.get(CorrectDelegation.class)
                    .run(new CorrectDelegation.Command(
                            agency, id, strike ? null : term(from, until), paper(), "ghi nhầm"));
            if (strike) passed.remove(id);
            oracle.happened(now(), state -> {
                if (strike) state.passed.removeIf(one -> one.id == id);
                state.passed.stream().filter(one -> one.id == id).forEach(one -> {
                    one.from = from;
                    one.until = until;
                });
            });
        }

        private void close() {
            boolean all = random.nextInt(3) == 0;
            int from = DAYS / 2 + random.nextInt(DAYS / 2);
            Oracle.State state = oracle.replay(now());
            if ((all ? state.agencyCloses : state.unitCloses) != Integer.MAX_VALUE) return;
            SmallWorld.close(all ? agency : unit, day(from));
            oracle.happened(now(), later -> {
                if (all) later.agencyCloses = from;
                else later.unitCloses = from;
            });
        }

        /** Where engine and oracle disagree, over some moments of knowledge, every second day, everybody, all matters. */
        List<String> differences(FactStore store, int knowledges) {
            List<String> differences = new ArrayList<>();
            for (int i = 0; i < knowledges; i++) {
                long known = pick(moments);
                Facts facts = store.load(agency, new AsOf(FIRST, Instant.ofEpochSecond(known)));
                Oracle.State state = oracle.replay(known);
                for (int day = random.nextInt(2); day < DAYS; day += 2)
                    for (String matter : MATTERS)
                        for (int who = 0; who < OFFICIALS; who++) {
                            Set<String> ways = state.ways(who, matter, day);
                            Answer answer =
                                    new Reasoning(facts, officials.get(who), Matter.parse(matter), day(day)).answer();
                            if (!agree(ways, answer))
                                differences.add("official %d, %s, day %d, known %d: oracle %s, engine %s"
                                        .formatted(who, matter, day, known, ways, answer));
                        }
            }
            return differences;
        }

        private static boolean agree(Set<String> ways, Answer answer) {
            if (!(answer instanceof Answer.Allowed allowed)) return ways.isEmpty();
            String way = String.join(
                    "+",
                    allowed.chain().links().stream()
                            .filter(Link.Passed.class::isInstance)
                            .map(link ->
                                    ((Link.Passed) link).delegation().kind().name())
                            .toList());
            return ways.contains(way);
        }

        Set<String> ways() {
            Set<String> ways = new TreeSet<>();
            for (long moment : moments) {
                Oracle.State state = oracle.replay(moment);
                for (int day = 0; day < DAYS; day += 3)
                    for (String matter : MATTERS)
                        for (int who = 0; who < OFFICIALS; who++) ways.addAll(state.ways(who, matter, day));
            }
            return ways;
        }

        private PositionId at(Post post) {
            return Objects.requireNonNull(posts.get(post));
        }

        private AgencyId home(long appointment) {
            return oracle.replay(now()).get(appointment).post.inAgency ? agency : unit;
        }

        private static long now() {
            return SmallWorld.CLOCK.instant().getEpochSecond();
        }

        private <T> T pick(List<T> from) {
            if (from.isEmpty()) throw AuthorityRefusal.NO_MATTER.because();
            return from.get(random.nextInt(from.size()));
        }

        private static LocalDate day(int day) {
            return FIRST.plusDays(day);
        }

        private static Validity term(int from, int until) {
            return new Validity(day(from), end(until));
        }

        private static @Nullable LocalDate end(int until) {
            return until == Integer.MAX_VALUE ? null : day(until);
        }

        private static Paper paper() {
            return new Paper("1/QĐ-UBND", FIRST);
        }

        private static LegalSource ground() {
            return LegalSource.read("a law", "");
        }
    }
}
