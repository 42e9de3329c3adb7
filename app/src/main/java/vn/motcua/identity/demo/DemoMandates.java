package vn.motcua.identity.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.mandate.MandateAct;
import vn.motcua.identity.mandate.MandateKind;
import vn.motcua.identity.mandate.MoveMandate;
import vn.motcua.identity.mandate.RequestMandate;
import vn.motcua.identity.outside.Verifications;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.demo.DemoPart;

/** Phạm Quốc Hưng, whose number the demo's provider has confirmed, acts for Công ty TNHH Sen Vàng. */
@Component
class DemoMandates implements DemoPart {

    private static final int AFTER_ACCOUNTS = 510;
    private static final int MONTHS = 11;

    private final AccountRepository accounts;
    private final Verifications verifications;
    private final RequestMandate request;
    private final MoveMandate move;
    private final Clock clock;

    DemoMandates(
            AccountRepository accounts,
            Verifications verifications,
            RequestMandate request,
            MoveMandate move,
            Clock clock) {
        this.accounts = accounts;
        this.verifications = verifications;
        this.request = request;
        this.move = move;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_ACCOUNTS;
    }

    @Override
    public void load(Progress progress) {
        Account person = account(DemoPerson.HUNG);
        Account business = account(DemoPerson.SEN_VANG);
        verifications.keep(person.id(), "demo", "demo-" + DemoPerson.HUNG.signInName());
        LocalDate last = LocalDate.now(clock.withZone(DatabaseClock.VIETNAM)).plusMonths(MONTHS);
        SignInName taxCode = accounts.names(business.id()).getFirst();
        UUID mandate = request.run(person, MandateKind.BODY_BY_LAW, taxCode, List.of(), last);
        move.run(mandate, MandateAct.AGREE, business, true);
        progress.report(1, 1, "đại diện / mandates");
    }

    private Account account(DemoPerson person) {
        return accounts.named(SignInName.of(person.signInName())).orElseThrow();
    }
}
