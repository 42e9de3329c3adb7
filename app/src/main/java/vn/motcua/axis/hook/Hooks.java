package vn.motcua.axis.hook;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;

/** Which systems are called where, and how that goes. Who may look is the asker's to know. */
@Component
public class Hooks {

    private final HookRows rows;
    private final HookCalls calls;

    Hooks(HookRows rows, HookCalls calls) {
        this.rows = rows;
        this.calls = calls;
    }

    /** A system's hook. */
    public Optional<HookView> find(String system) {
        return rows.find(system);
    }

    /** Hooks that are paused or fail just now. */
    public List<HookView> ailing(int most) {
        return rows.ailing(most);
    }

    /** The latest calls of a system's hook, the newest first. */
    public List<HookCallView> calls(String system, int most) {
        return rows.calls(system, most);
    }

    /** Calls it now, with nothing to tell, and says what came of it; also while it is paused. Changes nothing else. */
    public HookCallView ping(String system) {
        return calls.ping(rows.find(system).orElseThrow(() -> Refused.because(HookRefusal.HOOK_NONE)));
    }
}
