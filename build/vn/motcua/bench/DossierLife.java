package vn.motcua.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.Motcua;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.ApplicantKind;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.ReturnWay;
import vn.motcua.dossier.TaskView;
import vn.motcua.dossier.life.Application;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.database.EmbeddedPostgres;
import vn.motcua.kernel.xml.StrictXml;
import vn.motcua.procedure.flow.StepRole;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.record.ChannelKind;

/**
 * The whole life of a dossier, in process: a citizen hands it in, and the officers of phường Ba Đình take its six steps until the result is returned; seven
 * commits. The application runs in this very process; processor time is its and the database's.
 */
final class DossierLife implements AutoCloseable {

    private static final String FORM = """
            {"title":{"vi":"Đơn đề nghị","en":"Request"},
             "schema":{"type":"object","additionalProperties":false,"properties":{"what":{"type":"string"},"urgent":{"type":"boolean"}}},
             "layout":[{"id":"what","title":{"vi":"Đề nghị","en":"Request"},"fields":[
               {"name":"what","kind":"TEXT","label":{"vi":"Nội dung đề nghị","en":"What"}},
               {"name":"urgent","kind":"YES_NO","label":{"vi":"Cần gấp","en":"Urgent"}}]}],
             "conditions":{"fields":{"what":{"required":"true"}}}}""";

    private static final String RECORD = """
            {"MATTHC":"9.990001","TENTTHC":"Thủ tục đo thử","CACHTHUCTHUCHIEN":[{"KENH":"2","THOIGIAN":[
              {"THOIGIANGIAIQUYET":"5","DONVITINH":"Ngày làm việc","PHILEPHI":[]}]}]}""";

    /** Who does which steps at phường Ba Đình in the demo nation. */
    private static final Map<StepRole, List<String>> PEOPLE = Map.of(
            StepRole.ONE_STOP, List.of("DUC"),
            StepRole.UNIT_HEAD, List.of("VINH"),
            StepRole.SPECIALIST, List.of("MAI"),
            StepRole.LEADER, List.of("VINH"),
            StepRole.CLERK, List.of("HANH", "DUC"));

    private final EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext context;
    private final OpenDossier open;
    private final TakeStep take;
    private final Dossiers dossiers;
    private final Map<StepRole, Actor> officers = new EnumMap<>(StepRole.class);
    private final Account citizen;
    private final AgencyId agency;
    private final long revision;

    DossierLife(Path folder) throws Exception {
        StrictXml.apply();
        postgres = EmbeddedPostgres.start(
                Path.of(System.getProperty("motcua.postgres-home")),
                folder,
                List.of("shared_buffers=128MB", "wal_compression=on", "max_wal_size=1GB", "jit=off", "random_page_cost=1.1", "effective_cache_size=1GB"));
        context = start(folder);
        open = context.getBean(OpenDossier.class);
        take = context.getBean(TakeStep.class);
        dossiers = context.getBean(Dossiers.class);
        citizen = account("LAN");
        agency = context.getBean(AgencyCodes.class)
                .carrier(AgencyCode.of("H26.101"), AsOf.today(context.getBean(Clock.class)))
                .orElseThrow()
                .id();
        for (StepRole role : PEOPLE.keySet()) officers.put(role, officer(role));
        revision = publish();
    }

    private ConfigurableApplicationContext start(Path folder) {
        Map<String, Object> settings = Map.of(
                "spring.datasource.url", postgres.url("postgres"),
                "spring.datasource.username", postgres.user(),
                "spring.datasource.password", postgres.password(),
                "server.port", 0,
                "server.address", "127.0.0.1",
                "motcua.data", folder.toString(),
                "motcua.demo", true,
                "motcua.demo-first", true,
                "motcua.admin-token", UUID.randomUUID().toString());
        SpringApplication application = new SpringApplication(Motcua.class);
        application.addInitializers(
                fresh -> fresh.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench", settings)));
        return application.run();
    }

    /** Somebody of the demo nation. */
    Account account(String person) {
        return context.getBean(AccountRepository.class)
                .named(SignInName.of(DemoPerson.valueOf(person).signInName()))
                .orElseThrow();
    }

    Actor officer(StepRole role) {
        for (String person : PEOPLE.get(role)) {
            try {
                Account account = account(person);
                return new Actor(account.kind().actor(), account.id(), account.name(), account.agency(), "");
            } catch (IllegalArgumentException notInTheCast) {
                // the next one
            }
        }
        throw new IllegalStateException("nobody for " + role);
    }

    private long publish() {
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        Long procedure = jdbc.queryForObject(
                "insert into procedure.procedure (code, code_ours, agency_name, entered_at) values ('9.990001', true, 'Bộ Tư pháp', now()) returning id",
                Long.class);
        return jdbc.queryForObject(
                """
                insert into procedure.revision (procedure, number, state, origin, record, form, drafted_at, saved_at, valid_from, name,
                    fields, field_names, levels, audiences, events, defects)
                values (?, 1, 'PUBLISHED', 'DRAFTED', ?::jsonb, ?::jsonb, now(), now(), current_date - 30, 'Thủ tục đo thử', '{}', '{}', '{}', '{}', '{}', '{}')
                returning id""",
                Long.class,
                procedure,
                RECORD,
                FORM);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    /** Where the application serves pages. */
    int port() {
        return Integer.parseInt(context.getEnvironment().getProperty("local.server.port", "0"));
    }

    /** What a life needs of the database, to be filled and looked at. */
    Connection database() throws Exception {
        return context.getBean(DataSource.class).getConnection();
    }

    long agency() {
        return agency.value();
    }

    long revision() {
        return revision;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Ends the first step of a dossier. */
    void first(DossierId id) {
        TaskView task = waiting(id).getFirst();
        Actors.as(officers.get(task.role()), () -> take.run(id, task.step(), 0, ""));
    }

    UUID citizen() {
        return citizen.id().value();
    }

    /** Milliseconds of processor time of this process and of the database's. */
    long cpuMillis() {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return machine.getProcessCpuTime() / 1_000_000
                + ProcessHandle.current().descendants().mapToLong(Bench::cpuMillis).sum();
    }

    /** Hands in and works through one dossier. */
    boolean whole() {
        DossierId id = handIn();
        List<TaskView> waiting = waiting(id);
        for (; !waiting.isEmpty(); waiting = waiting(id)) {
            TaskView task = waiting.getFirst();
            Actors.as(officers.get(task.role()), () -> take.run(id, task.step(), 0, ""));
        }
        return true;
    }

    private List<TaskView> waiting(DossierId id) {
        return dossiers.tasks(id).stream().filter(task -> task.closed() == null).toList();
    }

    /** Hands in one. */
    DossierId handIn() {
        Actor actor = new Actor(citizen.kind().actor(), citizen.id(), citizen.name(), null, null);
        return Actors.as(actor, () -> open.run(application()).id());
    }

    private Application application() {
        return new Application(
                UUID.randomUUID(),
                revision,
                agency,
                "",
                ChannelKind.ONLINE,
                citizen.id(),
                new Applicant(
                        ApplicantKind.CITIZEN, "Nguyễn Thị Lan", "001190000123", "0912345678", "", "Phường Ba Đình, thành phố Hà Nội"),
                ReturnWay.AT_THE_COUNTER,
                Answers.of(JsonMapper.shared().createObjectNode().put("what", "Xin cấp bản sao giấy khai sinh").put("urgent", true)),
                List.of());
    }

    /** Measures, and prints a line. */
    void measure(String when, int lanes, int seconds) throws Exception {
        Measured submitted = Measured.of(lanes, seconds, this::cpuMillis, number -> () -> handIn() != null);
        Measured lives = Measured.of(lanes, seconds, this::cpuMillis, number -> this::whole);
        System.out.printf(
                Locale.ROOT,
                "%-18s %5d %11.0f %7.1f %7.1f %6.2f %11.0f %7.1f %7.1f %6.2f%n",
                when, lanes, submitted.rate(), submitted.percentile(50), submitted.percentile(99), submitted.cpu(),
                lives.rate(), lives.percentile(50), lives.percentile(99), lives.cpu());
    }

    static void heading() {
        System.out.println("""

                                        handed in                           whole lives (7 commits each)
                stored            lanes    per second  p50 ms  p99 ms CPU-ms  per second  p50 ms  p99 ms CPU-ms""");
    }

    @Override
    public void close() {
        context.close();
        postgres.close();
    }
}
