package vn.motcua.directory.data;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyState;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.search.AgencyHit;
import vn.motcua.directory.search.AgencyQuery;
import vn.motcua.directory.search.AgencySearch;
import vn.motcua.kernel.CodeSystem;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua directory find CODE_OR_WORDS}. */
@Component
class FindCommand implements AdminCommand {

    private static final Paging BEST = new Paging(1, 20);

    private final AgencySearch search;
    private final Agencies agencies;

    FindCommand(AgencySearch search, Agencies agencies) {
        this.search = search;
        this.agencies = agencies;
    }

    @Override
    public String name() {
        return "find";
    }

    @Override
    public String help() {
        return "tìm cơ quan theo mã, tên, tên cũ hoặc tên viết tắt / find agencies by code, name, former name or initials";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(
                CommandOption.required("CODE_OR_WORDS", "mã hoặc từ cần tìm / a code or words"),
                CommandOption.optional("day", "ngày cần xem, ví dụ 2025-06-30 / the day, today if left out"));
    }

    /** What is told of an agency. */
    record Found(
            long id,
            String name,
            @Nullable String above,
            Map<CodeSystem, String> codes,
            AgencyState state,
            List<String> successors) {}

    @Override
    public Object run(Arguments arguments, Progress progress) {
        AsOf asOf = arguments.find("day").map(CommandDay::of).map(AsOf::on).orElseGet(agencies::today);
        AgencyQuery query = new AgencyQuery(arguments.get("CODE_OR_WORDS"), asOf, Set.of(), null, Set.of());
        return search.find(query, BEST).hits().items().stream()
                .map(FindCommand::found)
                .toList();
    }

    private static Found found(AgencyHit hit) {
        return new Found(
                hit.id().value(),
                hit.names().full(),
                hit.parentName(),
                hit.codes(),
                hit.state(),
                hit.successors().stream().map(one -> one.names().full()).toList());
    }
}
