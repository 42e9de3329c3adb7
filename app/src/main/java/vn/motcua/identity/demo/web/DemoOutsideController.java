package vn.motcua.identity.demo.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.demo.OutsidePerson;
import vn.motcua.identity.outside.OutsideProvider;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.ForMachines;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.portal.PublicAddress;

/** Plays an outside identity provider (the role of VNeID), and can fail in every way. Only where the demo nation is. */
@Controller
@ForMachines
class DemoOutsideController {

    static final String HERE = "/identity/demo-outside";
    static final String TOKEN = HERE + "/token";
    static final String USER_INFO = HERE + "/userinfo";

    private static final int TOO_LATE_MILLIS = 7_000;
    private static final int ENDLESS_BYTES = 2_000_000;

    private final Templates templates;
    private final DemoOutside sittings;
    private final PublicAddress address;
    private final JsonMapper json;
    private final boolean demo;

    DemoOutsideController(
            Templates templates,
            DemoOutside sittings,
            PublicAddress address,
            JsonMapper json,
            @Value("${motcua.demo:false}") boolean demo) {
        this.templates = templates;
        this.sittings = sittings;
        this.address = address;
        this.json = json;
        this.demo = demo;
    }

    /** Where people sign in there: they choose who they are, and how the provider behaves. */
    @OpenToAll
    @GetMapping(HERE + "/auth")
    JteModel ask(
            Page page,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(name = "redirect_uri", defaultValue = "") String redirect) {
        here();
        boolean signIn = redirect.equals(address.of(OutsideProvider.SIGN_IN_CALLBACK));
        return templates.identityDemoOutside(page, state, signIn, OutsidePerson.ALL, OutsideFault.values());
    }

    @OpenToAll
    @GetMapping(HERE + "/done")
    ResponseEntity<Void> done(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String fault,
            @RequestParam(defaultValue = "false") boolean signIn) {
        here();
        OutsideFault chosen = Arrays.stream(OutsideFault.values())
                .filter(one -> one.name().equals(fault))
                .findFirst()
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        String kept = state.matches("[A-Za-z0-9_-]{1,100}") ? state : "";
        String back = switch (chosen) {
            case REFUSES -> "error=access_denied&state=" + kept;
            case OTHER_STATE -> "code=" + sittings.give(new DemoOutside.Sitting(number, chosen)) + "&state=other";
            default -> "code=" + sittings.give(new DemoOutside.Sitting(number, chosen)) + "&state=" + kept;
        };
        return ResponseEntity.status(302)
                .header(
                        HttpHeaders.LOCATION,
                        address.of(signIn ? OutsideProvider.SIGN_IN_CALLBACK : OutsideProvider.CALLBACK) + "?" + back)
                .build();
    }

    @PostMapping(TOKEN)
    ResponseEntity<byte[]> token(HttpServletRequest request) throws InterruptedException {
        Optional<DemoOutside.Sitting> sitting =
                Optional.ofNullable(request.getParameter("code")).flatMap(sittings::take);
        if (sitting.isEmpty()) return ResponseEntity.status(401).build();
        return switch (sitting.get().fault()) {
            case DOWN -> ResponseEntity.status(500).build();
            case SLOW -> {
                Thread.sleep(TOO_LATE_MILLIS);
                yield ResponseEntity.ok().build();
            }
            case NONSENSE -> ResponseEntity.ok("<html>".getBytes(StandardCharsets.UTF_8));
            case ENDLESS -> ResponseEntity.ok(new byte[ENDLESS_BYTES]);
            default -> answer(Map.of("access_token", sittings.give(sitting.get()), "token_type", "Bearer"));
        };
    }

    @GetMapping(USER_INFO)
    ResponseEntity<byte[]> userInfo(HttpServletRequest request) {
        String token =
                String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION)).replaceFirst("^Bearer ", "");
        Optional<DemoOutside.Sitting> sitting = sittings.take(token);
        if (sitting.isEmpty()) return ResponseEntity.status(401).build();
        String number = sitting.get().number();
        return switch (sitting.get().fault()) {
            case OTHER_PERSON -> answer(Map.of("sub", "demo-other", "SoDinhDanh", "001090009999"));
            case SAME_SUBJECT -> answer(Map.of("sub", "demo-same", "SoDinhDanh", number));
            case SAYS_NOTHING -> answer(Map.of("sub", "demo-" + number));
            default ->
                answer(Map.of(
                        "sub",
                        "demo-" + number,
                        "SoDinhDanh",
                        number,
                        "HoVaTen",
                        OutsidePerson.name(number),
                        "loAs",
                        sitting.get().fault() == OutsideFault.WEAK ? "LoA1" : "LoA2"));
        };
    }

    private ResponseEntity<byte[]> answer(Map<String, Object> body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(body));
    }

    private void here() {
        if (!demo) throw Refused.because(KernelRefusal.NOT_FOUND);
    }
}
