package vn.motcua.identity.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.grant.GiveRole;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua identity grant}: gives a role for an agency and all below it, or for the nation; {@code --revoke} takes it back. */
@Component
class GrantCommand implements AdminCommand {

    private final GiveRole give;
    private final Named named;

    GrantCommand(GiveRole give, Named named) {
        this.give = give;
        this.named = named;
    }

    @Override
    public String name() {
        return "grant";
    }

    @Override
    public String help() {
        return "giao vai trò / gives a role";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(
                Named.NAME,
                CommandOption.required("role", "vai trò / role"),
                CommandOption.optional(
                        "agency", "mã cơ quan; bỏ trống là toàn quốc / agency code; without it: the nation"),
                CommandOption.flag("revoke", "thu hồi / take it back"));
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        Account account = named.account(given);
        AgencyId agency = named.agencyIfAny(given);
        if (given.has("revoke")) give.take(account.id(), given.get("role"), agency);
        else give.give(account.id(), given.get("role"), agency);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("name", given.get("name"));
        answer.put("role", given.get("role"));
        answer.put("agency", given.find("agency").orElse("*"));
        answer.put("held", !given.has("revoke"));
        return answer;
    }
}
