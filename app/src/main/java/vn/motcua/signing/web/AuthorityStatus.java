package vn.motcua.signing.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.portal.spi.StatusLine;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.authority.RevocationLists;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.authority.TokenState;
import vn.motcua.signing.stamp.Outages;
import vn.motcua.signing.stamp.TimeStamps;

/** The status page's line about certificates. */
@Component
class AuthorityStatus implements StatusLine {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final RevocationLists lists;
    private final SigningKeys keys;
    private final Certificates certificates;
    private final TimeStamps stamps;
    private final Agencies agencies;
    private final Outages outages;
    private final Clock clock;

    AuthorityStatus(
            RevocationLists lists,
            SigningKeys keys,
            Certificates certificates,
            TimeStamps stamps,
            Agencies agencies,
            Outages outages,
            Clock clock) {
        this.lists = lists;
        this.keys = keys;
        this.certificates = certificates;
        this.stamps = stamps;
        this.agencies = agencies;
        this.outages = outages;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 310;
    }

    @Override
    public String titleKey() {
        return "signing.status";
    }

    @Override
    public Health health() {
        Instant now = clock.instant();
        if (keys.token() == TokenState.AWAY) return new Health(false, "signing.status.token-away");
        if (keys.token() == TokenState.PIN_REFUSED) return new Health(false, "signing.status.token-pin");
        Optional<RevocationLists.RevocationList> list = lists.newest(CertificateKind.ISSUING);
        if (list.isEmpty()) return new Health(false, "signing.status.starting");
        if (!axis()) return new Health(false, "signing.status.no-key");
        if (!now.isBefore(list.get().nextAt())) return new Health(false, "signing.status.stale");
        Optional<TimeStamps.Trouble> trouble = stamps.trouble();
        if (trouble.isPresent())
            return new Health(
                    false,
                    "signing.status.no-stamps",
                    time(trouble.get().since()),
                    trouble.get().fault());
        Optional<Outages.Outage> unproven = outages.of(Outages.Need.EVIDENCE);
        if (unproven.isPresent())
            return new Health(
                    false, "signing.status.no-evidence", time(unproven.get().since()));
        long sealless = sealless(now);
        if (sealless > 0) return new Health(false, "signing.status.no-seal", sealless);
        long ending = certificates.ending(now);
        return ending > 0
                ? new Health(true, "signing.status.ending", ending)
                : new Health(true, "signing.status.good", list.get().number());
    }

    /** Agencies that are open and can seal nothing, because their last seal ended or was revoked. */
    private long sealless(Instant now) {
        Set<AgencyId> without = certificates.sealless(now);
        return without.isEmpty()
                ? 0
                : without.size() - agencies.closed(without, agencies.today()).size();
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(DatabaseClock.VIETNAM));
    }

    private boolean axis() {
        try {
            return keys.ofAxis().isPresent();
        } catch (Refused away) {
            return false;
        }
    }
}
