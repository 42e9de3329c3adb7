package vn.motcua.dossier.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.ApplicantKind;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.ReturnWay;
import vn.motcua.dossier.desk.AttachResult;
import vn.motcua.dossier.desk.EndStep;
import vn.motcua.dossier.life.Application;
import vn.motcua.dossier.life.HandStep;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.identity.PermissionHolders;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.demo.DemoPart;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.ProcedureView;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.record.ChannelKind;
import vn.motcua.procedure.trial.TrialLine;

/** A dozen dossiers at phường Ba Đình, each at another place of its way; some came weeks ago and are late. */
@Component
class DemoDossiers implements DemoPart {

    private static final int AFTER_OFFICES = 760;

    private final OpenDossier open;
    private final EndStep end;
    private final HandStep hand;
    private final AttachResult attach;
    private final DemoPaper paper;
    private final Dossiers dossiers;
    private final Procedures procedures;
    private final PermissionHolders holders;
    private final AgencyCodes codes;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoDossiers(
            OpenDossier open,
            EndStep end,
            HandStep hand,
            AttachResult attach,
            DemoPaper paper,
            Dossiers dossiers,
            Procedures procedures,
            PermissionHolders holders,
            AgencyCodes codes,
            JdbcClient jdbc,
            Clock clock) {
        this.open = open;
        this.end = end;
        this.hand = hand;
        this.attach = attach;
        this.paper = paper;
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.holders = holders;
        this.codes = codes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_OFFICES;
    }

    @Override
    public void load(Progress progress) {
        AgencyId agency = codes.carrier(AgencyCode.of("H26.101"), AsOf.today(clock))
                .orElseThrow()
                .id();
        DemoDossier[] all = DemoDossier.values();
        for (DemoDossier one : all) {
            DossierId id = Actors.as(
                    Actor.SYSTEM, () -> open.run(application(one, agency)).id());
            for (DemoDossier.Passed passed : one.passed()) pass(id, agency, passed);
            if (one.weeksAgo() > 0) before(id, agency, one);
            progress.report(one.ordinal() + 1L, all.length, "hồ sơ / dossiers");
        }
    }

    private Application application(DemoDossier one, AgencyId agency) {
        ProcedureView procedure =
                procedures.inForce(ProcedureCode.of(one.procedure())).orElseThrow();
        ObjectNode answers = JsonMapper.shared().createObjectNode();
        answers.put("full_name", one.applicant())
                .put("personal_number", one.number())
                .put("birth_date", one.born());
        answers.put("for_organisation", false).put("phone", one.phone()).put("request", one.request());
        answers.putObject("address")
                .put("era", "NEW")
                .put("province", "01")
                .put("district", "")
                .put("commune", "Phường Ba Đình")
                .put("street", one.street());
        if (procedure.record().papers().stream()
                        .filter(each -> !each.papers().isEmpty())
                        .count()
                > 1) answers.putArray("cases").add("C1");
        return new Application(
                UUID.nameUUIDFromBytes(one.name().getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
                procedure.revision(),
                agency,
                TrialLine.cases(procedure.record()).getFirst(),
                one.online() ? ChannelKind.ONLINE : ChannelKind.IN_PERSON,
                null,
                new Applicant(
                        ApplicantKind.CITIZEN,
                        one.applicant(),
                        one.number(),
                        one.phone(),
                        "",
                        one.street() + ", phường Ba Đình, Hà Nội"),
                ReturnWay.AT_THE_COUNTER,
                Answers.of(answers),
                List.of());
    }

    private void pass(DossierId id, AgencyId agency, DemoDossier.Passed passed) {
        Actor officer = officer(passed.who(), agency);
        Actors.as(officer, () -> {
            if (passed.outcome() == DemoDossier.TAKEN) hand.take(id, passed.step());
            else {
                if (passed.step().equals("hoan-thien")) attachResult(id);
                end.run(
                        id,
                        passed.step(),
                        new EndStep.Ending(passed.outcome(), passed.note(), "Người nộp hồ sơ", "Đã ký sổ", null));
            }
        });
    }

    private void attachResult(DossierId id) {
        var dossier = dossiers.find(id).orElseThrow();
        var kinds =
                procedures.revision(dossier.revision()).orElseThrow().record().outcomes();
        if (kinds.isEmpty()) return;
        try {
            var kind = kinds.getFirst();
            String number = id + "/UBND-TP";
            attach.run(
                    dossier,
                    new AttachResult.Document(
                            kind.codeOrOurs(),
                            kind.name(),
                            number,
                            AsOf.today(clock).day(),
                            paper.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Actor officer(DossierPermission permission, AgencyId agency) {
        // administrators hold everything, to give it; they do not do the work
        var administrators = holders.of(DossierPermission.PARTNERS.code(), agency);
        var holder = holders.of(permission.code(), agency).stream()
                .filter(each ->
                        administrators.stream().noneMatch(one -> one.account().equals(each.account())))
                .filter(each ->
                        permission != DossierPermission.DECIDE || each.name().endsWith("Vinh"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demo nation has nobody for " + permission.code()));
        return new Actor(ActorKind.OFFICIAL, holder.account(), holder.name(), agency, "");
    }

    /**
     * Lets it have come weeks ago, with the code of that day; whole weeks, so that working days stay what they are. The number of today under which the log
     * has it is not given again.
     */
    private void before(DossierId id, AgencyId agency, DemoDossier one) {
        LocalDate day = AsOf.today(clock).day().minusWeeks(one.weeksAgo());
        int number =
                jdbc.sql("""
                        insert into dossier.day_number (agency, day, last) values (?, ?, 1)
                        on conflict (agency, day) do update set last = day_number.last + 1 returning last""").params(agency.value(), day).query(Integer.class).single();
        String weeks = one.weeksAgo() + " weeks";
        String code = vn.motcua.dossier.DossierCode.of(AgencyCode.of("H26.101"), day, number)
                .text();
        jdbc.sql("""
                        update dossier.dossier set code = :code, submitted_at = submitted_at - :weeks::interval, received_at = received_at - :weeks::interval,
                            due_at = due_at - :weeks::interval, finished_at = finished_at - :weeks::interval,
                            returned_at = returned_at - :weeks::interval,
                            pauses = (select coalesce(array_agg(p - :weeks::interval order by p), '{}') from unnest(pauses) p)
                        where id = :id""")
                .param("code", code)
                .param("weeks", weeks)
                .param("id", id.value())
                .update();
        jdbc.sql("""
                        update dossier.task set opened_at = opened_at - :weeks::interval, due_at = due_at - :weeks::interval,
                            promised_at = promised_at - :weeks::interval, closed_at = closed_at - :weeks::interval,
                            claimed_at = claimed_at - :weeks::interval where dossier = :id""").param("weeks", weeks).param("id", id.value()).update();
        letters(id, code, weeks);
        jdbc.sql("update dossier.event set at = at - :weeks::interval where dossier = :id")
                .param("weeks", weeks)
                .param("id", id.value())
                .update();
    }

    /** What went out says the same. */
    private void letters(DossierId id, String code, String weeks) {
        jdbc.sql("""
                        update dossier.letter set issued_at = issued_at - :weeks::interval, facts = facts || jsonb_build_object('code', :code::text)
                            || (select coalesce(jsonb_object_agg(key, to_char((value::timestamptz - :weeks::interval) at time zone 'UTC',
                                'YYYY-MM-DD"T"HH24:MI:SS"Z"')), '{}') from jsonb_each_text(facts)
                                where key in ('at', 'received', 'due', 'next') and value is not null)
                        where dossier = :id""")
                .param("weeks", weeks)
                .param("code", code)
                .param("id", id.value())
                .update();
    }
}
