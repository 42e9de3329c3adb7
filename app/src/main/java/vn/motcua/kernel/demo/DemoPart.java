package vn.motcua.kernel.demo;

import vn.motcua.kernel.Modules;
import vn.motcua.kernel.command.Progress;

/**
 * A module's part of the demo nation, loaded once, in one transaction, in the background of the first start; a load that is cut off begins
 * again at the part that was not finished.
 */
public interface DemoPart {

    /** Its place in the order; parts of lower modules come first (directory 300, identity 500). */
    int order();

    /** Loads it. The transaction is the caller's. */
    void load(Progress progress);

    /** The name under which it is remembered as loaded. */
    default String name() {
        return Modules.of(getClass()) + "/" + getClass().getSimpleName();
    }
}
