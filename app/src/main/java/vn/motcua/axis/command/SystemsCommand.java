package vn.motcua.axis.command;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.system.AxisSystemView;
import vn.motcua.axis.system.AxisSystems;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua axis systems}. */
@Component
class SystemsCommand implements AdminCommand {

    private final AxisSystems systems;
    private final Agencies agencies;
    private final Clock clock;

    SystemsCommand(AxisSystems systems, Agencies agencies, Clock clock) {
        this.systems = systems;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "systems";
    }

    @Override
    public String help() {
        return "liệt kê các hệ thống đã kết nối / lists the systems that are connected";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(CommandOption.optional("page", "trang thứ mấy, mỗi trang 200 / which page of 200"));
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        String page = given.find("page").orElse("1");
        if (!page.matches("[1-9]\\d{0,4}")) throw Refused.at("page", AxisRefusal.ARGUMENT_WRONG, "page");
        Slice<AxisSystemView> found = systems.all(new Paging(Integer.parseInt(page), Paging.MAX_SIZE));
        Map<AgencyId, AgencyView> served = agencies.find(
                found.items().stream().flatMap(one -> one.agencies().stream()).toList(), AsOf.today(clock));
        return found.items().stream().map(one -> line(one, served)).toList();
    }

    private static Map<String, Object> line(AxisSystemView system, Map<AgencyId, AgencyView> served) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("systemId", system.code());
        line.put("name", system.name());
        line.put(
                "agencies",
                system.agencies().stream().map(id -> code(id, served.get(id))).collect(Collectors.joining(",")));
        line.put("open", system.closed() == null);
        line.put("secrets", system.secrets());
        line.put("used", system.used() == null ? "" : system.used().toString());
        return line;
    }

    private static String code(AgencyId id, @org.jspecify.annotations.Nullable AgencyView agency) {
        return agency == null ? "#" + id : agency.code().orElse("#" + id);
    }
}
