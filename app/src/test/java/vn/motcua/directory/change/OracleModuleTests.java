package vn.motcua.directory.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.AgencyTree;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.Contact;
import vn.motcua.directory.SuccessionKind;
import vn.motcua.directory.Successions;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.testing.ModuleTest;

/** Random lives of agencies, entered in random order for random days, corrected and taken back; then every question, for any day and knowledge. */
@ModuleTest
class OracleModuleTests {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final int DAYS = 60;
    private static final int STEPS = 150;
    private static final int QUESTIONS = 400;

    @Autowired
    private FoundAgency found;

    @Autowired
    private RenameAgency rename;

    @Autowired
    private MoveAgency move;

    @Autowired
    private AssignCode assign;

    @Autowired
    private CloseCode closeCode;

    @Autowired
    private CloseAgency close;

    @Autowired
    private MergeAgencies merge;

    @Autowired
    private SplitAgency split;

    @Autowired
    private RedateChange redate;

    @Autowired
    private WithdrawChange withdraw;

    @Autowired
    private CorrectFact correct;

    @Autowired
    private Agencies agencies;

    @Autowired
    private AgencyTree tree;

    @Autowired
    private Successions successions;

    @Autowired
    private JdbcClient jdbc;

    private Random random = new Random(0);
    private long seed;
    private final Oracle oracle = new Oracle();
    private final List<AgencyId> all = new ArrayList<>();
    private final List<Long> changes = new ArrayList<>();
    private final List<Instant> moments = new ArrayList<>();
    private int names;

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4_000})
    void everyAnswerIsTheOracles(long chosen) {
        seed = chosen;
        random = new Random(seed);
        for (int i = 0; i < 4; i++) found(null, FIRST);
        int done = 0;
        for (int i = 0; i < STEPS; i++) if (step()) done++;
        assertThat(done).as("too much was refused for this to show anything").isGreaterThan(STEPS / 4);
        for (int i = 0; i < QUESTIONS; i++) compare();
    }

    private boolean step() {
        try {
            switch (random.nextInt(12)) {
                case 0, 1 -> found(random.nextInt(3) == 0 ? null : any(), day());
                case 2, 3 -> rename();
                case 4 -> move();
                case 5, 6 -> code();
                case 7 -> close();
                case 8 -> merge();
                case 9 -> split();
                case 10 -> redateOrWithdraw();
                default -> correct();
            }
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private void found(@Nullable AgencyId parent, LocalDate day) {
        NewAgency agency = agency(parent);
        ChangeOutcome outcome = act(() -> found.found(new FoundAgency.Command(agency, ground(day))));
        founded(outcome, outcome.agencies().getFirst(), agency, day);
    }

    private void rename() {
        AgencyId id = any();
        LocalDate day = day();
        AgencyNames name = name();
        ChangeOutcome outcome = act(
                () -> rename.rename(new RenameAgency.Command(Edit.latest(id), name, AgencyKind.OTHER, ground(day))));
        say(outcome, id, day, new Fact.Renamed(name));
    }

    private void move() {
        AgencyId id = any();
        LocalDate day = day();
        AgencyId parent = random.nextInt(4) == 0 ? null : any();
        ChangeOutcome outcome = act(() -> move.move(new MoveAgency.Command(Edit.latest(id), parent, ground(day))));
        say(outcome, id, day, new Fact.Moved(parent));
    }

    private void code() {
        AgencyId id = any();
        LocalDate day = day();
        String code = "Y" + (10 + seed % 7) + "." + seed + "." + random.nextInt(6);
        if (random.nextInt(4) == 0) {
            ChangeOutcome outcome =
                    act(() -> closeCode.close(new CloseCode.Command(Edit.latest(id), CodeSystem.QD20, ground(day))));
            say(outcome, id, day, new Fact.CodeTaken(CodeSystem.QD20));
        } else {
            ChangeOutcome outcome = act(
                    () -> assign.assign(new AssignCode.Command(Edit.latest(id), CodeSystem.QD20, code, ground(day))));
            say(outcome, id, day, new Fact.CodeGiven(CodeSystem.QD20, code));
        }
    }

    private void close() {
        AgencyId id = any();
        LocalDate day = day();
        ChangeOutcome outcome = act(() -> close.close(new CloseAgency.Command(Edit.latest(id), null, ground(day))));
        say(outcome, id, day, new Fact.Closed());
    }

    private void merge() {
        AgencyId id = any();
        AgencyId into = any();
        LocalDate day = day();
        Set<AgencyId> units = oracle.below(id, day, Instant.MAX, Set.copyOf(all));
        ChangeOutcome outcome = act(() -> merge.merge(new MergeAgencies.Command(
                List.of(Edit.latest(id)), new MergeAgencies.Into.Existing(Edit.latest(into)), ground(day))));
        say(outcome, id, day, new Fact.Succeeded(into, SuccessionKind.MERGED));
        say(outcome, id, day, new Fact.Closed());
        units.stream()
                .filter(unit -> !unit.equals(into))
                .forEach(unit -> say(outcome, unit, day, new Fact.Moved(into)));
    }

    private void split() {
        AgencyId id = any();
        LocalDate day = day();
        List<NewAgency> parts = List.of(agency(null), agency(null));
        Set<AgencyId> units = oracle.below(id, day, Instant.MAX, Set.copyOf(all));
        ChangeOutcome outcome =
                act(() -> split.split(new SplitAgency.Command(Edit.latest(id), false, parts, 1, ground(day))));
        for (int i = 0; i < parts.size(); i++) {
            founded(outcome, outcome.agencies().get(i), parts.get(i), day);
            say(outcome, id, day, new Fact.Succeeded(outcome.agencies().get(i), SuccessionKind.SPLIT));
        }
        say(outcome, id, day, new Fact.Closed());
        units.forEach(unit ->
                say(outcome, unit, day, new Fact.Moved(outcome.agencies().get(1))));
    }

    private void redateOrWithdraw() {
        long change = changes.get(random.nextInt(changes.size()));
        List<Oracle.Slip> stated = oracle.of(change);
        if (random.nextBoolean()) {
            ChangeOutcome outcome = act(() -> withdraw.withdraw(new WithdrawChange.Command(change, source(), "thử")));
            stated.forEach(slip -> oracle.takeBack(slip, moment(outcome)));
        } else {
            LocalDate day = day();
            ChangeOutcome outcome = act(() -> redate.redate(new RedateChange.Command(change, ground(day))));
            stated.forEach(slip -> {
                oracle.takeBack(slip, moment(outcome));
                say(outcome, slip.agency, day, slip.fact);
            });
        }
    }

    private void correct() {
        List<Oracle.Slip> stated = oracle.of(changes.get(random.nextInt(changes.size())));
        if (stated.isEmpty() || !(stated.getFirst().fact instanceof Fact.Renamed)) return;
        Oracle.Slip wrong = stated.getFirst();
        AgencyNames name = name();
        long fact = jdbc.sql(
                        "select id from directory.fact where change = :change and upper_inf(recorded) and kind = 'RENAMED'")
                .param("change", wrong.change)
                .query(Long.class)
                .single();
        LocalDate day = day();
        ChangeOutcome outcome = act(() -> correct.correct(
                new CorrectFact.Command(Edit.latest(wrong.agency), fact, new Fact.Renamed(name), ground(day))));
        oracle.takeBack(wrong, moment(outcome));
        say(outcome, wrong.agency, day, new Fact.Renamed(name));
    }

    private void compare() {
        AgencyId id = any();
        LocalDate day = day();
        Instant known = random.nextInt(3) == 0 ? Instant.MAX : moments.get(random.nextInt(moments.size()));
        AsOf asOf = new AsOf(day, known);
        String asked = "seed " + seed + ", agency " + id + ", " + asOf;
        AgencyView view = agencies.find(id, asOf).orElse(null);
        assertThat(view == null ? null : view.names().full())
                .as(asked)
                .isEqualTo(oracle.name(id, day, known).orElse(null));
        if (view != null) {
            assertThat(view.parent()).as(asked).isEqualTo(oracle.parent(id, day, known));
            assertThat(view.code(CodeSystem.QD20)).as(asked).isEqualTo(oracle.code(id, day, known));
        }
        assertThat(ids(tree.below(id, asOf, new Paging(1, 200)).items()))
                .as(asked)
                .isEqualTo(oracle.below(id, day, known, Set.copyOf(all)));
        assertThat(ids(successions.competent(id, asOf))).as(asked).isEqualTo(oracle.competent(id, day, known));
        Map<AgencyId, AgencyId> answering = successions.answering(all, asOf);
        assertThat(successions.answeredFor(List.of(id), asOf))
                .as(asked)
                .isEqualTo(all.stream()
                        .filter(one -> !one.equals(id) && id.equals(answering.get(one)))
                        .collect(Collectors.toSet()));
    }

    private static Set<AgencyId> ids(List<AgencyView> views) {
        return views.stream().map(AgencyView::id).collect(Collectors.toCollection(HashSet::new));
    }

    private void founded(ChangeOutcome outcome, AgencyId id, NewAgency agency, LocalDate day) {
        all.add(id);
        say(outcome, id, day, new Fact.Founded(agency.names(), agency.kind(), agency.parent(), agency.contact()));
    }

    private void say(ChangeOutcome outcome, AgencyId id, LocalDate day, Fact fact) {
        oracle.say(outcome.change(), id, day, fact, moment(outcome));
    }

    private Instant moment(ChangeOutcome outcome) {
        Instant moment = Objects.requireNonNull(jdbc.sql("select recorded_at from directory.change where id = :id")
                        .param("id", outcome.change())
                        .query(OffsetDateTime.class)
                        .single())
                .toInstant();
        if (!changes.contains(outcome.change())) changes.add(outcome.change());
        if (!moments.contains(moment)) moments.add(moment);
        return moment;
    }

    private AgencyId any() {
        return all.get(random.nextInt(all.size()));
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private AgencyNames name() {
        return AgencyNames.of("Cục Ngẫu nhiên " + seed + "-" + ++names);
    }

    private NewAgency agency(@Nullable AgencyId parent) {
        return new NewAgency(name(), AgencyKind.OTHER, parent, Contact.NONE, Map.of());
    }

    private static Ground ground(LocalDate day) {
        return new Ground(day, source(), "thử ngẫu nhiên");
    }

    private static LegalSource source() {
        return LegalSource.read("QĐ 2/2020/QĐ-TTg", "");
    }

    private static <T> T act(Supplier<T> what) {
        return Actors.as(Actor.OPERATOR, what);
    }
}
