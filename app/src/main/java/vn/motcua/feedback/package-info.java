/**
 * Questions of people to agencies, and the answers: asked on the portal, answered by officers or by an agency's own system, read by everybody where the
 * agency publishes them. Knows nothing of dossiers.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "portal",
            "portal :: *",
            "audit",
            "directory",
            "directory :: search",
            "notification",
            "notification :: spi",
            "identity"
        })
@NullMarked
package vn.motcua.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
