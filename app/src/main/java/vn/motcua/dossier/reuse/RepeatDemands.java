package vn.motcua.dossier.reuse;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.life.PinnedRevisions;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.procedure.record.Paper;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.Store;
import vn.motcua.vault.look.LookGround;
import vn.motcua.vault.look.NoteLook;
import vn.motcua.vault.look.Reason;

/**
 * Counts papers that an office asked for although the state has them: in the applicant's store, or in a register that the record names. Whether the store has one is looked up
 * for the count alone: nobody is shown anything of it, and its owner reads that it was looked through.
 */
@Component
public class RepeatDemands {

    private static final Duration BACK = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final PinnedRevisions revisions;
    private final ApplicantStore stores;
    private final StoreOffers offers;
    private final ProvenOwner proven;
    private final Dossiers dossiers;
    private final NoteLook look;
    private final Messages messages;
    private final Actors actors;
    private final Clock clock;

    RepeatDemands(
            JdbcClient jdbc,
            PinnedRevisions revisions,
            ApplicantStore stores,
            StoreOffers offers,
            ProvenOwner proven,
            Dossiers dossiers,
            NoteLook look,
            Messages messages,
            Actors actors,
            Clock clock) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.stores = stores;
        this.offers = offers;
        this.proven = proven;
        this.dossiers = dossiers;
        this.look = look;
        this.messages = messages;
        this.actors = actors;
        this.clock = clock;
    }

    /** Notes papers that were marked as missing, by key, in the caller's transaction. Once for a paper of a dossier. */
    public void note(DossierView dossier, Collection<String> missing) {
        if (missing.isEmpty()) return;
        Map<String, Paper> papers = new HashMap<>();
        revisions.of(dossier.revision()).view().record().papers().stream()
                .flatMap(one -> one.papers().stream())
                .filter(paper -> missing.contains(paper.codeOrOurs()))
                .forEach(paper -> papers.putIfAbsent(paper.codeOrOurs(), paper));
        Optional<Store> store = papers.isEmpty() ? Optional.empty() : theirs(dossier);
        store.ifPresent(one -> noted(one, dossier, papers.values()));
        papers.forEach((key, paper) -> {
            if (store.flatMap(one -> offers.answer(one, paper)).isPresent()) add(dossier, key, paper, "STORE");
            else if (paper.reuse() != null) add(dossier, key, paper, "REGISTER");
        });
    }

    /** The applicant's own store: of whoever files for somebody else nothing is looked up, nor where the number may be a stranger's. */
    private Optional<Store> theirs(DossierView dossier) {
        Applicant applicant = dossiers.applicant(dossier.id());
        return OwnerNumber.of(applicant.number())
                .filter(number -> proven.possibly(number, dossier.account(), applicant.name()))
                .flatMap(number -> stores.of(dossier));
    }

    /** The owner reads who had their store looked through, for which papers, though nobody was shown anything. */
    private void noted(Store store, DossierView dossier, Collection<Paper> papers) {
        look.run(
                store,
                papers.stream().map(Paper::name).sorted().collect(Collectors.joining(", ")),
                new Reason(
                        dossier.agency(),
                        actors.current().name(),
                        dossier.procedureCode(),
                        dossier.code().text(),
                        LookGround.PROCEDURE,
                        messages.text(Language.VI, "dossier.repeats.counted")));
    }

    private void add(DossierView dossier, String key, Paper paper, String heldBy) {
        Actor actor = actors.current();
        jdbc.sql("""
                        insert into dossier.repeat_demand (dossier, paper, name, agency, procedure, held_by, at, account)
                        values (:dossier, :paper, :name, :agency, :procedure, :held, :now, :account) on conflict do nothing""")
                .param("dossier", dossier.id().value())
                .param("paper", key)
                .param("name", paper.name())
                .param("agency", dossier.agency().value())
                .param("procedure", dossier.procedureCode())
                .param("held", heldBy)
                .param("now", now())
                .param(
                        "account",
                        actor.account() == null ? null : actor.account().value(),
                        Types.OTHER)
                .update();
    }

    /**
     * What an agency asked for again in the last twelve months.
     *
     * @param agency the agency
     * @param store papers that lay in the applicant's store
     * @param register papers that a register has
     * @param dossiers in how many dossiers
     */
    public record Sum(AgencyId agency, int store, int register, int dossiers) {}

    /** By agency, those that asked most first. */
    public Slice<Sum> sums(Collection<AgencyId> agencies, Paging paging) {
        List<Sum> all = jdbc.sql("""
                        select agency, count(*) filter (where held_by = 'STORE') as store, count(*) filter (where held_by = 'REGISTER') as register,
                            count(distinct dossier) as dossiers
                        from dossier.repeat_demand where agency = any(:agencies) and at >= :since
                        group by agency order by count(*) desc, agency limit 20000""")
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(Long[]::new))
                .param("since", now().minus(BACK))
                .query((row, number) -> new Sum(
                        new AgencyId(row.getLong("agency")),
                        row.getInt("store"),
                        row.getInt("register"),
                        row.getInt("dossiers")))
                .list();
        return Slice.of(all, paging);
    }

    /**
     * A paper that was asked for although the state has it.
     *
     * @param code the dossier's code
     * @param dossier its key
     * @param paper what was asked for
     * @param at when
     */
    public record Demand(String code, long dossier, String paper, OffsetDateTime at) {}

    /** One by one, the latest first. */
    public Slice<Demand> list(Collection<AgencyId> agencies, Paging paging) {
        Long[] ids = agencies.stream().map(AgencyId::value).toArray(Long[]::new);
        List<Demand> page = jdbc.sql("""
                        select d.code, r.dossier, r.name, r.at from dossier.repeat_demand r join dossier.dossier d on d.id = r.dossier
                        where r.agency = any(:agencies) and r.at >= :since order by r.at desc, r.dossier, r.paper limit :limit offset :offset""")
                .param("agencies", ids)
                .param("since", now().minus(BACK))
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> new Demand(
                        row.getString("code"),
                        row.getLong("dossier"),
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class)))
                .list();
        long total = jdbc.sql("select count(*) from dossier.repeat_demand where agency = any(?) and at >= ?")
                .params(ids, now().minus(BACK))
                .query(Long.class)
                .single();
        return new Slice<>(page, paging, total);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
