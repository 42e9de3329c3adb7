package vn.motcua.dossier.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.Contact;
import vn.motcua.directory.change.FoundAgency;
import vn.motcua.directory.change.Ground;
import vn.motcua.directory.change.NewAgency;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;

/** Agencies and accounts of their systems for tests; each asked for is a new one. */
public class PartnerWorld {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final LocalDate SINCE = LocalDate.of(2021, 1, 1);

    private final FoundAgency found;
    private final AgencyCodes codes;
    private final AddPartner add;

    public PartnerWorld(ApplicationContext context) {
        this.found = context.getBean(FoundAgency.class);
        this.codes = context.getBean(AgencyCodes.class);
        this.add = context.getBean(AddPartner.class);
    }

    /** A new agency, or a new unit of one; the answer is its code of 2020. */
    public String agency(@Nullable String parent) {
        int n = NEXT.incrementAndGet();
        String code = parent == null ? "Y91." + n : parent + "." + n;
        Ground ground =
                new Ground(SINCE, new LegalSource("Tệp kiểm thử", "", LegalSource.Grade.UNVERIFIED, null), "kiểm thử");
        NewAgency agency = new NewAgency(
                new AgencyNames("Cơ quan thử đồng bộ " + n, null, null),
                parent == null ? AgencyKind.MINISTRY : AgencyKind.CENTRAL_UNIT,
                parent == null ? null : id(parent),
                Contact.NONE,
                Map.of(CodeSystem.QD20, code, CodeSystem.QCVN102, old(n)));
        Actors.as(Actor.SYSTEM, () -> found.found(new FoundAgency.Command(agency, ground)));
        return code;
    }

    /** The code of 2016 of an agency without parent. */
    public static String other(String code) {
        return old(Integer.parseInt(code.substring(4)));
    }

    public MadePartner partner(String... agencies) {
        return Actors.as(Actor.OPERATOR, () -> add.add(new AddPartner.Command("", List.of(agencies))));
    }

    public AgencyId id(String code) {
        return codes.carrier(AgencyCode.of(code), AsOf.on(LocalDate.of(2026, 6, 1)))
                .orElseThrow()
                .id();
    }

    private static String old(int n) {
        return "%03d.%02d.00.Y91".formatted(n % 1000, n / 1000);
    }
}
