package vn.motcua.certifiedcopy.revoke;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.Successions;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.HoldingDossiers;
import vn.motcua.dossier.TellOfEndedPaper;
import vn.motcua.identity.PermissionHolders;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.blob.BlobId;
import vn.motcua.notification.Notice;
import vn.motcua.notification.Recipient;
import vn.motcua.notification.SendNotice;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.look.LookKind;
import vn.motcua.vault.look.Looks;

/** Who relied on a copy, told that it counts no more, and listed with it. */
@Component
class RelyingParties {

    private static final List<String> WATCH = List.of("dossier.watch", "dossier.see");
    private static final int MOST_TOLD = 50;

    private final JdbcClient jdbc;
    private final HoldingDossiers holding;
    private final TellOfEndedPaper ended;
    private final Looks looks;
    private final Successions successions;
    private final PermissionHolders holders;
    private final SendNotice send;
    private final Clock clock;

    RelyingParties(
            JdbcClient jdbc,
            HoldingDossiers holding,
            TellOfEndedPaper ended,
            Looks looks,
            Successions successions,
            PermissionHolders holders,
            SendNotice send,
            Clock clock) {
        this.jdbc = jdbc;
        this.holding = holding;
        this.ended = ended;
        this.looks = looks;
        this.successions = successions;
        this.holders = holders;
        this.send = send;
        this.clock = clock;
    }

    /**
     * How many there are.
     *
     * @param parties dossiers, agencies and links
     * @param officers who were told
     */
    record Told(int parties, int officers) {

        static final Told NOBODY = new Told(0, 0);

        Told plus(Told other) {
            return new Told(parties + other.parties, officers + other.officers);
        }
    }

    /**
     * Tells all who relied on it, in the transaction of whoever calls: those who took it from the store, and those to whom somebody handed its file in.
     *
     * @param entry in which it lies in the person's store; {@code null} if in none
     * @param why as people read it
     */
    Told tell(long revocation, CertifiedCopy copy, @Nullable UUID entry, String number, String why) {
        BlobId file = new BlobId(Objects.requireNonNull(copy.attestation()).sha256());
        List<Told> told = new ArrayList<>();
        holding.each(entry, file, some -> {
            Map<DossierId, Set<AccountId>> have = ended.run(some, number + ": " + why);
            List<Party> parties = some.stream()
                    .map(one -> party(one, have.getOrDefault(one.id(), Set.of())))
                    .toList();
            told.add(told(revocation, parties, copy, number));
        });
        if (entry != null)
            told.add(told(
                    revocation,
                    looked(entry).stream()
                            .map(one -> new Party(one, "/dossier/desk", Set.of()))
                            .toList(),
                    copy,
                    number));
        return told.stream().reduce(Told.NOBODY, Told::plus);
    }

    /**
     * Who relied on it.
     *
     * @param relied how
     * @param link where its officers see more
     * @param holders who has the dossier: they were told with it
     */
    private record Party(RevocationView.Relied relied, String link, Set<AccountId> holders) {}

    private Party party(DossierView dossier, Set<AccountId> have) {
        return new Party(
                new RevocationView.Relied(
                        ReliedWay.DOSSIER, dossier.agency(), dossier.code().text(), clock.instant(), have.size()),
                "/dossier/desk/" + dossier.id(),
                have);
    }

    /** Agencies that opened it, links by which it was opened. */
    private List<RevocationView.Relied> looked(UUID entry) {
        List<RevocationView.Relied> relied = new ArrayList<>();
        looks.byOthers(new EntryId(entry)).forEach(look -> {
            if (look.kind() == LookKind.SHARED)
                relied.add(new RevocationView.Relied(ReliedWay.SHARED, null, "", look.last(), 0));
            else if (look.kind() == LookKind.OPENED && look.agency() != null)
                relied.add(new RevocationView.Relied(ReliedWay.READ, look.agency(), "", look.last(), 0));
        });
        return relied;
    }

    /** Tells the officers of each, and keeps that they relied on it. Of an agency that ended, those of whoever answers for it, and of nobody else: only they may see its dossiers. */
    private Told told(long revocation, List<Party> parties, CertifiedCopy copy, String number) {
        Map<AgencyId, AgencyId> answering = successions.answering(
                parties.stream()
                        .map(party -> party.relied().agency())
                        .filter(Objects::nonNull)
                        .collect(toSet()),
                AsOf.today(clock));
        Map<AgencyId, List<AccountId>> officers = officers(Set.copyOf(answering.values()));
        List<Integer> told = new ArrayList<>();
        for (Party party : parties) {
            AgencyId agency = party.relied().agency();
            List<AccountId> to = agency == null
                    ? List.of()
                    : officers.getOrDefault(answering.getOrDefault(agency, agency), List.of()).stream()
                            .filter(officer -> !party.holders().contains(officer))
                            .toList();
            to.forEach(officer -> send(officer, party, copy, number));
            told.add(party.relied().told() + to.size());
        }
        keep(revocation, parties, told);
        return new Told(
                parties.size(), told.stream().mapToInt(Integer::intValue).sum());
    }

    /** Those who watch over the dossiers of each of these offices; where nobody does, those who see them. */
    private Map<AgencyId, List<AccountId>> officers(Set<AgencyId> offices) {
        Map<AgencyId, List<AccountId>> officers = new HashMap<>();
        if (offices.isEmpty()) return officers;
        List<PermissionHolders.Holding> all = holders.at(offices, WATCH);
        for (String permission : WATCH) {
            Map<AgencyId, List<AccountId>> these = all.stream()
                    .filter(one -> one.permission().equals(permission))
                    .collect(groupingBy(
                            PermissionHolders.Holding::agency, mapping(PermissionHolders.Holding::account, toList())));
            these.forEach((office, accounts) -> officers.putIfAbsent(
                    office, accounts.stream().limit(MOST_TOLD).toList()));
        }
        return officers;
    }

    private void send(AccountId officer, Party party, CertifiedCopy copy, String number) {
        String dossier = party.relied().dossier();
        send.run(new Notice(
                RevocationNotice.RELIED_ON_REVOKED,
                Recipient.of(officer),
                copy.agency(),
                List.of(number, dossier.isEmpty() ? "–" : dossier),
                party.link()));
    }

    private void keep(long revocation, List<Party> parties, List<Integer> told) {
        List<RevocationView.Relied> all = parties.stream().map(Party::relied).toList();
        jdbc.sql("""
                        insert into certifiedcopy.relied (revocation, way, agency, dossier, last_at, told)
                        select :revocation, one.* from unnest(:ways::text[], :agencies::bigint[], :dossiers::text[], :at::timestamptz[], :told::integer[]) as one""")
                .param("revocation", revocation)
                .param("ways", all.stream().map(one -> one.way().name()).toArray(String[]::new))
                .param("agencies", all.stream().map(one -> value(one.agency())).toArray(Long[]::new))
                .param(
                        "dossiers",
                        all.stream().map(RevocationView.Relied::dossier).toArray(String[]::new))
                .param("at", all.stream().map(one -> one.last().toString()).toArray(String[]::new))
                .param("told", told.toArray(Integer[]::new))
                .update();
    }

    private static @Nullable Long value(@Nullable AgencyId agency) {
        return agency == null ? null : agency.value();
    }
}
