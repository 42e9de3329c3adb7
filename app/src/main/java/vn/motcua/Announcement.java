package vn.motcua;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.demo.DemoSignIns;
import vn.motcua.portal.AdminDoor;

/** Tells the person at the machine, once, where to look and how to sign in; and tells the command line where the server is. */
@Component
class Announcement {

    private final Environment environment;
    private final AdminDoor door;
    private final DemoLoading demo;
    private final ObjectProvider<DemoSignIns> signIns;
    private final JsonMapper json;

    Announcement(
            Environment environment,
            AdminDoor door,
            DemoLoading demo,
            ObjectProvider<DemoSignIns> signIns,
            JsonMapper json) {
        this.environment = environment;
        this.door = door;
        this.demo = demo;
        this.signIns = signIns;
        this.json = json;
    }

    void make(LaunchOptions options, long nanos) {
        Path file = DataFolder.serverFile(options.data());
        DataFolder.writePrivately(
                file,
                json.writeValueAsString(Map.of(
                        "port", door.port(),
                        "token", environment.getRequiredProperty("motcua.admin-token"),
                        "pid", ProcessHandle.current().pid())));
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        PrintStream out = System.out;
        out.printf("%n  Một Cửa  %s://localhost:%d%n", options.tls() ? "https" : "http", port);
        out.printf("  sẵn sàng sau %.1f giây / ready in %.1f seconds%n%n", nanos / 1e9, nanos / 1e9);
        if (demo.wanted()) signIns.ifAvailable(list -> print(out, list.list()));
        out.flush();
        demo.start(out);
    }

    private static void print(PrintStream out, List<DemoSignIns.DemoSignIn> signIns) {
        if (signIns.isEmpty()) return;
        out.println("  Đăng nhập thử / demo sign-ins:");
        int widest = signIns.stream().mapToInt(one -> one.who().length()).max().orElseThrow();
        String line = "    %-" + widest + "s  %-20s  %-18s  %s%n";
        for (DemoSignIns.DemoSignIn one : signIns)
            out.printf(line, one.who(), one.name(), one.password(), one.secondFactor());
        out.println();
    }
}
