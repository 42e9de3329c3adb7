package vn.motcua.kernel.command;

import java.util.Map;
import java.util.Optional;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;

/**
 * What a command was given.
 *
 * @param values by option name; a flag that was given has the value {@code true}
 */
public record Arguments(Map<String, String> values) {

    public Arguments {
        values = Map.copyOf(values);
    }

    /** The value of an option that must be there. */
    public String get(String option) {
        return find(option).orElseThrow(() -> Refused.at(option, KernelRefusal.MISSING, option));
    }

    /** The value of an option that may be left out. */
    public Optional<String> find(String option) {
        return Optional.ofNullable(values.get(option));
    }

    /** True if the flag was given. */
    public boolean has(String flag) {
        return values.containsKey(flag);
    }
}
