/**
 * Accounts of citizens, businesses and officials; sign-in, sessions, permissions by module and agency. Implements the kernel's ports for
 * who acts and what they may do.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "portal",
            "portal :: *",
            "audit",
            "audit :: spi",
            "directory",
            "directory :: people",
            "notification :: spi"
        })
@NullMarked
package vn.motcua.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
