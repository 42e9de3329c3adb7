package vn.motcua.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;

/**
 * The server's end of the command line: runs the command that a module offers and answers one JSON object a line, progress first, then the
 * answer or an error. Behind its own door ({@link Doors}); the token of the data folder is asked for.
 */
@Controller
@OpenToAll // to those who hold the token, which is checked first
class AdminEndpoint {

    private static final Logger log = LoggerFactory.getLogger(AdminEndpoint.class);

    private final List<AdminCommand> commands;
    private final Messages messages;
    private final JsonMapper json;
    private final byte[] token;

    AdminEndpoint(
            List<AdminCommand> commands,
            Messages messages,
            JsonMapper json,
            @Value("${motcua.admin-token:}") String token) {
        this.commands = commands.stream()
                .sorted(Comparator.comparing(AdminCommand::module).thenComparing(AdminCommand::name))
                .toList();
        this.messages = messages;
        this.json = json;
        this.token = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    }

    /** What the command line sends. */
    record Call(String module, String command, List<String> words, String folder) {}

    @PostMapping("/-/admin")
    void run(
            @RequestHeader(value = "Authorization", defaultValue = "") String authorization,
            @RequestBody Call call,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!MessageDigest.isEqual(token, authorization.getBytes(StandardCharsets.UTF_8)) || token.length < 40) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setContentType("application/x-ndjson;charset=UTF-8");
        Lines lines = new Lines(response.getOutputStream());
        try {
            AdminCommand command = find(call);
            Object answer = Actors.as(
                    Actor.OPERATOR,
                    () -> command.run(
                            CommandWordsReader.read(command, call.words(), call.folder()),
                            (done, total, what) -> lines.write(Map.of("progress", progress(done, total, what)))));
            lines.write(answer(answer, command));
        } catch (Refused refused) {
            String error = messages.text(Language.VI, refused) + " / " + messages.text(Language.EN, refused);
            lines.write(Map.of("error", error));
        } catch (CommandMisuse misuse) {
            lines.write(Map.of("error", String.valueOf(misuse.getMessage())));
        } catch (RuntimeException fault) {
            log.error("command {} {} failed", call.module(), call.command(), fault);
            lines.write(Map.of(
                    "error",
                    "Lỗi hệ thống, xem nhật ký máy chủ / system fault, see the server's log: " + fault.getMessage()));
        }
    }

    private AdminCommand find(Call call) {
        return commands.stream()
                .filter(one -> one.module().equals(call.module()) && one.name().equals(call.command()))
                .findFirst()
                .orElseThrow(() -> new CommandMisuse(CommandHelp.of(commands, call.module())));
    }

    private static Map<String, Object> answer(Object answer, AdminCommand command) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("answer", answer);
        line.put("secret", command.secret());
        line.put("exit", command.exit(answer));
        return line;
    }

    private static String progress(long done, long total, String what) {
        return total > 0 ? what + " " + done + "/" + total : what + " " + done;
    }

    /** Writes lines as they come. */
    private final class Lines {
        private final OutputStream out;

        Lines(OutputStream out) {
            this.out = out;
        }

        void write(Map<String, Object> line) {
            try {
                out.write((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
