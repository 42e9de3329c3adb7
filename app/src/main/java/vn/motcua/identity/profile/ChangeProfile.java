package vn.motcua.identity.profile;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.NameKind;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/** Somebody says more of themselves, or less. */
@Operation(records = IdentityAudit.ProfileChanged.class)
public class ChangeProfile {

    private final Profiles profiles;
    private final AccountRepository accounts;
    private final AuditLog audit;
    private final Clock clock;

    ChangeProfile(Profiles profiles, AccountRepository accounts, AuditLog audit, Clock clock) {
        this.profiles = profiles;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps it; refused where it cannot be true of the owner of this number. */
    @Transactional
    public void change(Account account, Profile profile) {
        if (profile.birth() != null && profile.birth().isAfter(LocalDate.now(clock)))
            throw Refused.at("birth", IdentityRefusal.PROFILE_NUMBER);
        if (!profile.landline().isEmpty() && !profile.landline().matches("[0-9+() .-]{6,20}"))
            throw Refused.at("landline", IdentityRefusal.PROFILE_LANDLINE);
        boolean agrees = accounts.names(account.id()).stream()
                .filter(name -> name.kind() == NameKind.CITIZEN_NUMBER)
                .allMatch(name -> profile.agreesWith(name.value()));
        if (account.kind() == AccountKind.CITIZEN && !agrees) throw Refused.at("birth", IdentityRefusal.PROFILE_NUMBER);
        profiles.keep(account.id(), profile);
        audit.record(new IdentityAudit.ProfileChanged(account.id()));
    }
}
