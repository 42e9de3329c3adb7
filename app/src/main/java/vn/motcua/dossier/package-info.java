/**
 * Applications and their one-stop processing, from the draft to the returned result, and the nation's view of every dossier. What a procedure asks for
 * and by which steps it is done is the module procedure's; money, signatures and stored papers are other modules' work.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "portal",
            "portal :: *",
            "audit",
            "audit :: tree",
            "directory",
            "directory :: *",
            "notification",
            "notification :: spi",
            "identity",
            "identity :: guard",
            "feedback",
            "signing",
            "signing :: *",
            "payment",
            "payment :: *",
            "procedure",
            "procedure :: *",
            "vault",
            "vault :: consent",
            "vault :: look"
        })
@NullMarked
package vn.motcua.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
