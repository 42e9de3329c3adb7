package vn.motcua.signing.command;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;
import vn.motcua.signing.trust.FetchLists;

/** {@code ./motcua signing fetch-lists}: the revocation lists of outside authorities, from the addresses in the certificates of the folder of trust. */
@Component
class FetchListsCommand implements AdminCommand {

    private final FetchLists fetch;

    FetchListsCommand(FetchLists fetch) {
        this.fetch = fetch;
    }

    @Override
    public String name() {
        return "fetch-lists";
    }

    @Override
    public String help() {
        return "lấy danh sách thu hồi của các CA bên ngoài / fetches the revocation lists of outside authorities";
    }

    @Override
    public List<CommandOption> options() {
        return List.of();
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        return Map.of("lists", fetch.run());
    }
}
