package vn.motcua.identity.account;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/** Opens an official's account. Its owner chooses the password, by a link that is handed to them. */
@Operation(records = IdentityAudit.OfficialInvited.class)
public class InviteOfficial {

    private final AccountRepository accounts;
    private final Invitations invitations;
    private final AuditLog audit;

    InviteOfficial(AccountRepository accounts, Invitations invitations, AuditLog audit) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.audit = audit;
    }

    /**
     * An account that waits for its owner.
     *
     * @param account its key
     * @param signInName what its owner will sign in with
     * @param token the secret part of the link; seen now and never again
     */
    public record Invited(AccountId account, String signInName, String token) {}

    /**
     * Opens the account.
     *
     * @param name the official's name
     * @param signInName such as {@code ha.le@g22}
     * @param official the person in the directory, if they are registered there
     */
    @Transactional
    public Invited invite(String name, SignInName signInName, AgencyId agency, @Nullable OfficialId official) {
        if (signInName.kind() != NameKind.OFFICIAL || !signInName.value().matches("[a-z0-9.-]{2,60}@[a-z0-9.-]{2,40}"))
            throw Refused.at("sign-in-name", IdentityRefusal.OFFICIAL_NAME_FORM, signInName.value());
        AccountId account = accounts.add(AccountKind.OFFICIAL, name, AccountState.INVITED, agency);
        if (!accounts.addName(account, signInName))
            throw Refused.at("sign-in-name", IdentityRefusal.NAME_TAKEN, signInName.value());
        if (official != null) accounts.link(account, official);
        audit.record(new IdentityAudit.OfficialInvited(account, agency));
        return new Invited(account, signInName.value(), invitations.make(account));
    }
}
