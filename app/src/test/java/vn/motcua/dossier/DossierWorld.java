package vn.motcua.dossier;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.dossier.life.Application;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.record.ChannelKind;

/** A small procedure of its own for tests of dossiers, and the people of the demo nation who work on it at phường Ba Đình. */
@Component
public class DossierWorld {

    private static final AtomicInteger PROCEDURES = new AtomicInteger(500_000);

    private static final String FORM = """
            {"title":{"vi":"Đơn đề nghị","en":"Request"},
             "schema":{"type":"object","additionalProperties":false,"properties":{"what":{"type":"string"},"urgent":{"type":"boolean"}}},
             "layout":[{"id":"what","title":{"vi":"Đề nghị","en":"Request"},"fields":[
               {"name":"what","kind":"TEXT","label":{"vi":"Nội dung đề nghị","en":"What"}},
               {"name":"urgent","kind":"YES_NO","label":{"vi":"Cần gấp","en":"Urgent"}}]}],
             "conditions":{"fields":{"what":{"required":"true"}}}}""";

    private static final String NEWER = """
            {"title":{"vi":"Đơn đề nghị","en":"Request"},
             "schema":{"type":"object","additionalProperties":false,"properties":{"what":{"type":"string"},"copies":{"type":"number"}}},
             "layout":[{"id":"what","title":{"vi":"Đề nghị","en":"Request"},"fields":[
               {"name":"what","kind":"TEXT","label":{"vi":"Nội dung đề nghị","en":"What"}},
               {"name":"copies","kind":"NUMBER","label":{"vi":"Số bản","en":"Copies"}}]}],
             "conditions":{"fields":{"what":{"required":"true"},"copies":{"required":"true"}}}}""";

    private static final String RECORD = """
            {"MATTHC":"%s","TENTTHC":"Thủ tục thử %s","CAPTHUCHIEN":[%s],"CACHTHUCTHUCHIEN":[{"KENH":"2","THOIGIAN":[
              {"THOIGIANGIAIQUYET":"5","DONVITINH":"Ngày làm việc","PHILEPHI":[%s]}]}]}""";

    private final JdbcClient jdbc;
    private final AgencyCodes codes;
    private final AccountRepository accounts;
    private final Clock clock;

    DossierWorld(JdbcClient jdbc, AgencyCodes codes, AccountRepository accounts, Clock clock) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Phường Ba Đình. */
    public AgencyId baDinh() {
        return codes.carrier(AgencyCode.of("H26.101"), AsOf.today(clock))
                .orElseThrow()
                .id();
    }

    /** Publishes a procedure with a small form and these steps, and gives its revision. */
    public long publish(String flow) {
        return publish(flow, "");
    }

    /** The same, received at a level of government only. */
    public long publish(String flow, String level) {
        return publish(flow, level, "");
    }

    /** The same, for a charge of so many đồng. */
    public long publishCosting(String flow, long amount) {
        return publish(flow, "", "{\"MAPHILEPHI\":\"1\",\"SOTIEN\":\"%d\",\"DONVI\":\"VNĐ\"}".formatted(amount));
    }

    private long publish(String flow, String level, String fees) {
        String code = "9." + PROCEDURES.incrementAndGet();
        long procedure = jdbc.sql("""
                        insert into procedure.procedure (code, code_ours, agency_name, entered_at) values (?, true, 'Bộ Tư pháp', now())
                        returning id""").param(code).query(Long.class).single();
        return jdbc.sql("""
                        insert into procedure.revision (procedure, number, state, origin, record, form, flow, drafted_at, saved_at, valid_from, name,
                            fields, field_names, levels, audiences, events, defects)
                        values (?, 1, 'PUBLISHED', 'DRAFTED', ?::jsonb, ?::jsonb, ?::jsonb, now(), now(), current_date - 30, ?, '{}', '{}', '{}',
                            '{}', '{}', '{}') returning id""")
                .params(procedure, RECORD.formatted(code, code, level, fees), FORM, flow, "Thủ tục thử " + code)
                .query(Long.class)
                .single();
    }

    /** Publishes a newer revision of the same procedure, in force from today: its form asks how many copies are wanted, and no more whether it is urgent. */
    public void revise(long revision) {
        jdbc.sql("update procedure.revision set valid_until = current_date, ended = 'REPLACED' where id = ?")
                .param(revision)
                .update();
        jdbc.sql("""
                        insert into procedure.revision (procedure, number, state, origin, record, form, flow, drafted_at, saved_at, valid_from, name,
                            fields, field_names, levels, audiences, events, defects)
                        select procedure, number + 1, state, origin, record, ?::jsonb, flow, now(), now(), current_date, name, fields, field_names,
                            levels, audiences, events, defects from procedure.revision where id = ?""").params(NEWER, revision).update();
    }

    /** The code of the procedure of a revision. */
    public String code(long revision) {
        return jdbc.sql(
                        "select p.code from procedure.procedure p join procedure.revision r on r.procedure = p.id where r.id = ?")
                .param(revision)
                .query(String.class)
                .single();
    }

    /** An application of citizen Nguyễn Thị Lan. */
    public Application application(long revision) {
        return application(UUID.randomUUID(), revision);
    }

    /** The same, handed in from this draft. */
    public Application application(UUID draft, long revision) {
        var data = JsonMapper.shared()
                .createObjectNode()
                .put("what", "Xin cấp bản sao")
                .put("urgent", true);
        return new Application(
                draft,
                revision,
                baDinh(),
                "",
                ChannelKind.ONLINE,
                account(DemoPerson.LAN),
                new Applicant(
                        ApplicantKind.CITIZEN,
                        "Nguyễn Thị Lan",
                        "001190000123",
                        "0912345678",
                        "",
                        "Phường Ba Đình, thành phố Hà Nội"),
                ReturnWay.AT_THE_COUNTER,
                Answers.of(data),
                List.of());
    }

    /** A person's account. */
    public AccountId account(DemoPerson person) {
        return accounts.named(SignInName.of(person.signInName())).orElseThrow().id();
    }

    /** Does something as one of the demo nation's people. */
    public <T> T as(DemoPerson person, Supplier<T> what) {
        Account account = accounts.named(SignInName.of(person.signInName())).orElseThrow();
        return Actors.as(new Actor(account.kind().actor(), account.id(), account.name(), account.agency(), ""), what);
    }

    /** The same without a result. */
    public void as(DemoPerson person, Runnable what) {
        as(person, () -> {
            what.run();
            return true;
        });
    }
}
