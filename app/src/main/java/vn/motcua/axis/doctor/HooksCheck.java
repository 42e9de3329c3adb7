package vn.motcua.axis.doctor;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.axis.hook.HookState;
import vn.motcua.axis.hook.HookView;
import vn.motcua.axis.hook.Hooks;

/** Systems that want to be called and do not answer, or are not called any more. Their packets wait for them all the same. */
@Component
class HooksCheck implements Check {

    private static final String WHAT = "web hook / web hooks";
    private static final int MOST = 10;

    private final Hooks hooks;

    HooksCheck(Hooks hooks) {
        this.hooks = hooks;
    }

    @Override
    public int order() {
        return 9;
    }

    @Override
    public Finding look() {
        List<HookView> ailing = hooks.ailing(MOST);
        return ailing.isEmpty()
                ? Finding.ok(WHAT, "không có web hook nào lỗi hoặc tạm dừng / none fails or is paused")
                : Finding.warn(
                        WHAT,
                        "lỗi hoặc tạm dừng / failing or paused: "
                                + ailing.stream().map(HooksCheck::said).collect(Collectors.joining(", ")),
                        "Hãy xem /axis/systems/MÃ/hook, gọi thử rồi cho gọi tiếp / see /axis/systems/CODE/hook, ping it and resume it");
    }

    private static String said(HookView hook) {
        return hook.system()
                + (hook.state() == HookState.PAUSED ? " (tạm dừng / paused)" : " (" + hook.failures() + ")");
    }
}
