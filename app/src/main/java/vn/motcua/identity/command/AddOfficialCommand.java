package vn.motcua.identity.command;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.identity.account.InviteOfficial;
import vn.motcua.identity.account.SignInName;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua identity add-official}: opens an official's account and gives the link to hand over. */
@Component
class AddOfficialCommand implements AdminCommand {

    private final InviteOfficial invite;
    private final Named named;

    AddOfficialCommand(InviteOfficial invite, Named named) {
        this.invite = invite;
        this.named = named;
    }

    @Override
    public String name() {
        return "add-official";
    }

    @Override
    public String help() {
        return "mở tài khoản cán bộ, in liên kết để trao tay / opens an official's account, prints the link to hand over";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(
                CommandOption.required("person", "họ tên / the official's name"),
                Named.NAME,
                CommandOption.required("agency", "mã cơ quan / agency code"),
                CommandOption.optional("official", "số trong danh bạ / number in the directory"));
    }

    @Override
    public boolean secret() {
        return true;
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        OfficialId official =
                given.find("official").map(Long::parseLong).map(OfficialId::new).orElse(null);
        InviteOfficial.Invited invited = invite.invite(
                given.get("person"), SignInName.of(given.get("name")), named.agency(given.get("agency")), official);
        return Map.of("name", invited.signInName(), "link", named.link(invited.token()));
    }
}
