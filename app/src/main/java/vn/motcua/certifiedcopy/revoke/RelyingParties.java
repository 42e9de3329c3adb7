package vn.motcua.certifiedcopy.revoke;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.Successions;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.PermissionHolders;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
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
    private final Looks looks;
    private final Successions successions;
    private final PermissionHolders holders;
    private final SendNotice send;
    private final Clock clock;

    RelyingParties(
            JdbcClient jdbc,
            Dossiers dossiers,
            Looks looks,
            Successions successions,
            PermissionHolders holders,
            SendNotice send,
            Clock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
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

    /** Tells all who relied on the entry of a store in which the copy lies, in the transaction of whoever calls. */
    Told tell(long revocation, CertifiedCopy copy, UUID entry, String number) {
        Told all = Told.NOBODY;
        for (RevocationView.Relied each : relied(entry)) {
            int now = told(each, copy, number);
            keep(revocation, each, now);
            all = new Told(all.parties() + 1, all.officers() + now);
        }
        return all;
    }

    /** Dossiers that hold it, agencies that opened it, links by which it was opened. */
    private List<RevocationView.Relied> relied(UUID entry) {
        List<RevocationView.Relied> relied = new ArrayList<>();
        for (DossierView dossier : dossiers.withStored(entry))
            relied.add(new RevocationView.Relied(
                    ReliedWay.DOSSIER, dossier.agency(), dossier.code().text(), clock.instant(), 0));
        looks.byOthers(new EntryId(entry)).forEach(look -> {
            if (look.kind() == LookKind.SHARED)
                relied.add(new RevocationView.Relied(ReliedWay.SHARED, null, "", look.last(), 0));
            else if (look.kind() == LookKind.OPENED && look.agency() != null)
                relied.add(new RevocationView.Relied(ReliedWay.READ, look.agency(), "", look.last(), 0));
        });
        return relied;
    }

    /** Those who watch over the office's dossiers; where nobody does, those who see them. An office that was merged since is succeeded by others, who are told. */
    private int told(RevocationView.Relied one, CertifiedCopy copy, String number) {
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
        for (AccountId officer : officers)
            send.run(new Notice(
                    RevocationNotice.RELIED_ON_REVOKED,
                    Recipient.of(officer),
                    copy.agency(),
                    List.of(number, one.dossier().isEmpty() ? "–" : one.dossier()),
                    "/dossier/desk"));
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
