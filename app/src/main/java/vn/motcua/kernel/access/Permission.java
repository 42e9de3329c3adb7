package vn.motcua.kernel.access;

import java.util.Locale;
import vn.motcua.kernel.Modules;
import vn.motcua.kernel.text.Worded;

/** What may be allowed to somebody: each module lists its own in an enum; {@code EDIT} of the directory has the code {@code directory.edit}. */
public interface Permission extends Worded {

    /** The code under which controllers and grants name it. */
    default String code() {
        return Modules.of(((Enum<?>) this).getDeclaringClass()) + "."
                + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
