package vn.motcua.certifiedcopy.revoke;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.Successions;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.TellOfEndedPaper;
import vn.motcua.identity.PermissionHolders;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.blob.BlobId;
import vn.motcua.kernel.intake.Intake;
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
    private final Dossiers dossiers;
    private final Intake intake;
    private final TellOfEndedPaper ended;
    private final Looks looks;
    private final Successions successions;
    private final PermissionHolders holders;
    private final SendNotice send;
    private final Clock clock;

    RelyingParties(
            JdbcClient jdbc,
            Dossiers dossiers,
            Intake intake,
            TellOfEndedPaper ended,
            Looks looks,
            Successions successions,
            PermissionHolders holders,
            SendNotice send,
            Clock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.intake = intake;
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
    }

    /**
     * Tells all who relied on it, in the transaction of whoever calls: those who took it from the store, and those to whom somebody handed its file in.
     *
     * @param entry in which it lies in the person's store; {@code null} if in none
     * @param why as people read it
     */
    Told tell(long revocation, CertifiedCopy copy, @Nullable UUID entry, String number, String why) {
        BlobId file = new BlobId(Objects.requireNonNull(copy.attestation()).sha256());
        List<DossierView> holding = dossiers.holding(entry, intake.received(file));
        Map<DossierId, Set<AccountId>> holders = ended.run(holding, number + ": " + why);
        List<Party> parties = new ArrayList<>();
        for (DossierView one : holding)
            parties.add(new Party(
                    new RevocationView.Relied(
                            ReliedWay.DOSSIER, one.agency(), one.code().text(), clock.instant(), 0),
                    "/dossier/desk/" + one.id(),
                    holders.getOrDefault(one.id(), Set.of())));
        if (entry != null) looked(entry).forEach(one -> parties.add(new Party(one, "/dossier/desk", Set.of())));
        int officers = 0;
        for (Party party : parties) {
            int now = party.holders().size() + told(party, copy, number);
            keep(revocation, party.relied(), now);
            officers += now;
        }
        return new Told(parties.size(), officers);
    }

    /**
     * Who relied on it.
     *
     * @param relied how
     * @param link where its officers see more
     * @param holders who has the dossier: they were told with it
     */
    private record Party(RevocationView.Relied relied, String link, Set<AccountId> holders) {}

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

    /** Those who watch over the office's dossiers; where nobody does, those who see them; without those who have the dossier. An office that was merged since is succeeded by others, who are told. */
    private int told(Party party, CertifiedCopy copy, String number) {
        RevocationView.Relied one = party.relied();
        if (one.agency() == null) return 0;
        Set<AccountId> officers = new LinkedHashSet<>();
        List<AgencyId> competent = successions.competent(one.agency(), AsOf.today(clock)).stream()
                .map(AgencyView::id)
                .toList();
        List<PermissionHolders.Holding> all =
                holders.at(competent.isEmpty() ? List.of(one.agency()) : competent, WATCH);
        for (String permission : WATCH) {
            if (!officers.isEmpty()) break;
            all.stream()
                    .filter(each -> each.permission().equals(permission))
                    .limit(MOST_TOLD)
                    .forEach(each -> officers.add(each.account()));
        }
        officers.removeAll(party.holders());
        for (AccountId officer : officers)
            send.run(new Notice(
                    RevocationNotice.RELIED_ON_REVOKED,
                    Recipient.of(officer),
                    copy.agency(),
                    List.of(number, one.dossier().isEmpty() ? "–" : one.dossier()),
                    party.link()));
        return officers.size();
    }

    private void keep(long revocation, RevocationView.Relied each, int told) {
        jdbc.sql("""
                        insert into certifiedcopy.relied (revocation, way, agency, dossier, last_at, told)
                        values (:revocation, :way, :agency, :dossier, :at, :told)""")
                .param("revocation", revocation)
                .param("way", each.way().name())
                .param("agency", value(each.agency()), Types.BIGINT)
                .param("dossier", each.dossier())
                .param("at", at(each.last()))
                .param("told", told)
                .update();
    }

    private static @Nullable Long value(@Nullable AgencyId agency) {
        return agency == null ? null : agency.value();
    }

    private static java.time.OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
