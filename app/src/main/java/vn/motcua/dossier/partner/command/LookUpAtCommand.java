package vn.motcua.dossier.partner.command;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.partner.SetLookUp;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua dossier look-up-at --account h56-… --address https://…/search/call?dstcode=…}. */
@Component
class LookUpAtCommand implements AdminCommand {

    private static final String OFF = "off";

    private final SetLookUp set;

    LookUpAtCommand(SetLookUp set) {
        this.set = set;
    }

    @Override
    public String name() {
        return "look-up-at";
    }

    @Override
    public String help() {
        return "đặt địa chỉ hỏi hồ sơ tại phần mềm của cơ quan (search/call) / says where an agency's system is asked for dossiers";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(
                CommandOption.required("account", "tên đăng nhập của phần mềm / the system's user name"),
                CommandOption.required("address", "địa chỉ đầy đủ, hoặc off để thôi hỏi / whole address, or off"));
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        String address = given.get("address");
        set.set(given.get("account"), address.equals(OFF) ? null : address);
        return Map.of("account", given.get("account"), "address", address);
    }
}
