/**
 * The ground floor, open to all modules and calling none: value types used by three or more modules, who acts and the permission check
 * as ports, the working-time engine, the clock fed by database time, the embedded database, contents by their hash, the intake of strangers' files.
 * No business tables.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package vn.motcua.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
