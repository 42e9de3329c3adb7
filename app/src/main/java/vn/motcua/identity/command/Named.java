package vn.motcua.identity.command;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.SignInName;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.portal.PublicAddress;

/** What commands name in words: accounts by their sign-in name, agencies by their code. */
@Component
class Named {

    static final CommandOption NAME = CommandOption.required("name", "tên đăng nhập / sign-in name");

    private final AccountRepository accounts;
    private final AgencyCodes codes;
    private final PublicAddress address;
    private final Clock clock;

    Named(AccountRepository accounts, AgencyCodes codes, PublicAddress address, Clock clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.address = address;
        this.clock = clock;
    }

    /** The account that {@code --name} leads to. */
    Account account(Arguments given) {
        return accounts.named(SignInName.of(given.get("name")))
                .orElseThrow(() -> Refused.at("name", IdentityRefusal.NO_SUCH_ACCOUNT, given.get("name")));
    }

    /** The agency that {@code --agency} names, or null for the nation. */
    @Nullable
    AgencyId agencyIfAny(Arguments given) {
        Optional<String> code = given.find("agency");
        return code.isEmpty() ? null : agency(code.get());
    }

    /** The agency with this code. */
    AgencyId agency(String code) {
        return codes.carrier(AgencyCode.of(code), AsOf.today(clock))
                .orElseThrow(() -> Refused.at("agency", KernelRefusal.NO_AGENCY_CODE, code))
                .id();
    }

    /** The full link of an invitation. */
    String link(String token) {
        return address.of("/identity/invitations/" + token);
    }
}
