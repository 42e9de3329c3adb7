package vn.motcua.dossier.partner.command;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.partner.AddPartner;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua dossier add-partner --agency H56}. */
@Component
class AddPartnerCommand implements AdminCommand {

    private final AddPartner add;

    AddPartnerCommand(AddPartner add) {
        this.add = add;
    }

    @Override
    public String name() {
        return "add-partner";
    }

    @Override
    public String help() {
        return "cấp tài khoản cho hệ thống một cửa của cơ quan, in tên và mật khẩu / gives an agency's one-stop system an account, prints name and password";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(
                CommandOption.required(
                        "agency", "mã cơ quan, nhiều mã cách nhau bằng dấu phẩy / agency code, several by commas"),
                CommandOption.optional("name", "tên hệ thống / its name"));
    }

    @Override
    public boolean secret() {
        return true;
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        return add.add(new AddPartner.Command(
                given.find("name").orElse(""), List.of(given.get("agency").split(","))));
    }
}
