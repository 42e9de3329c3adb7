/**
 * The store of papers of each citizen, business and organisation: results of procedures, certified copies, papers that an office digitised or their owner
 * laid in, each with where it comes from and until when it holds; sealed under keys of their owner, with consent and a log of who looked.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "portal",
            "portal :: *",
            "audit",
            "directory",
            "directory :: *",
            "notification",
            "notification :: spi",
            "identity",
            "identity :: guard",
            "identity :: seal",
            "signing",
            "signing :: container",
            "procedure"
        })
@NullMarked
package vn.motcua.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
