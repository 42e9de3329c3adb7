package vn.motcua.identity.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.client.ClaimGroup;
import vn.motcua.identity.client.ClientProfile;
import vn.motcua.identity.client.RegisterClient;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua identity add-client}: lets an application sign people in, and gives its id and secret. */
@Component
class AddClientCommand implements AdminCommand {

    private final RegisterClient register;

    AddClientCommand(RegisterClient register) {
        this.register = register;
    }

    @Override
    public String name() {
        return "add-client";
    }

    @Override
    public String help() {
        return "đăng ký ứng dụng dùng đăng nhập một lần, in mã và khóa / registers an application for sign-on, prints its id and secret";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(
                CommandOption.required("name", "tên người dân thấy / the name that people see"),
                CommandOption.required(
                        "redirect-uri",
                        "địa chỉ nhận lại, nhiều địa chỉ cách nhau bằng dấu phẩy / return addresses, separated by commas"),
                CommandOption.optional(
                        "profile", "strict (mặc định), existing, vneid / strict (default), existing, vneid"),
                CommandOption.optional("logout-uri", "địa chỉ sau đăng xuất / addresses after signing out"),
                CommandOption.optional(
                        "notice-uri", "nơi nhận báo đăng xuất / where it is told of sign-outs (back-channel)"),
                CommandOption.optional("keys", "tệp khóa công khai JWKS / file with its public keys (JWKS)")
                        .asFile(),
                CommandOption.optional(
                        "claims", "identity,contact,person (mặc định tất cả) / identity,contact,person (default: all)"),
                CommandOption.flag("officials", "cho cả cán bộ đăng nhập / officials may sign in too"),
                CommandOption.flag("no-consent", "không hỏi người dân trước / people are not asked first"));
    }

    @Override
    public boolean secret() {
        return true;
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        ClientProfile profile = given.find("profile")
                .map(word -> constant(ClientProfile.class, "profile", word))
                .orElse(ClientProfile.STRICT);
        RegisterClient.Registered registered = register.register(new RegisterClient.Wanted(
                given.get("name").strip(),
                profile,
                list(given, "redirect-uri"),
                list(given, "logout-uri"),
                given.find("notice-uri").orElse(null),
                given.find("keys").map(AddClientCommand::read).orElse(null),
                groups(given),
                given.has("officials"),
                !given.has("no-consent") && !profile.tolerant()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("client_id", registered.client().id());
        answer.put("client_secret", registered.secret());
        answer.put("profile", profile.name().toLowerCase(Locale.ROOT));
        return answer;
    }

    private static Set<ClaimGroup> groups(Arguments given) {
        List<String> words = list(given, "claims");
        return words.isEmpty()
                ? EnumSet.allOf(ClaimGroup.class)
                : words.stream()
                        .map(word -> constant(ClaimGroup.class, "claims", word))
                        .collect(Collectors.toSet());
    }

    private static List<String> list(Arguments given, String option) {
        return given.find(option).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String option, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> Refused.at(option, IdentityRefusal.CLIENT_WORD, word));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw Refused.at("keys", IdentityRefusal.CLIENT_KEYS);
        }
    }
}
