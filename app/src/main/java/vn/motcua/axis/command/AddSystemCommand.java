package vn.motcua.axis.command;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.axis.system.AddSystem;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua axis add-system --agencies G22,H41}. */
@Component
class AddSystemCommand implements AdminCommand {

    private final AddSystem add;

    AddSystemCommand(AddSystem add) {
        this.add = add;
    }

    @Override
    public String name() {
        return "add-system";
    }

    @Override
    public String help() {
        return "kết nối hệ thống của cơ quan, in mã và khoá bí mật / connects a system of agencies, prints its id and secret";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(
                CommandOption.required("agencies", "mã các cơ quan, cách nhau bằng dấu phẩy / agency codes, by commas"),
                CommandOption.optional("name", "tên hệ thống / its name"));
    }

    @Override
    public boolean secret() {
        return true;
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        return add.add(new AddSystem.Command(
                given.find("name").orElse(""), List.of(given.get("agencies").split(","))));
    }
}
