/**
 * Administrative procedures as data: the national catalogue with its revisions, their drafting, review and coming into force; forms and steps of a
 * revision. It knows all that can be said of a procedure before anybody applies; dossiers, money and stored papers are other modules' work.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "portal",
            "portal :: *",
            "audit",
            "directory",
            "directory :: calendar",
            "directory :: search"
        })
@NullMarked
package vn.motcua.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
