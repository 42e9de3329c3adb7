/**
 * Certified electronic copies (chứng thực bản sao điện tử từ bản chính): an officer compares the pictures of an original with it page by page, a leader signs, the
 * agency seals, the register numbers it, and it goes into the person's store. Whose paper it is and what it says are not for the log.
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
            "signing",
            "signing :: *",
            "payment",
            "payment :: *",
            "procedure",
            "procedure :: *",
            "vault",
            "vault :: look",
            "dossier",
            "dossier :: spi"
        })
@NullMarked
package vn.motcua.certifiedcopy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
