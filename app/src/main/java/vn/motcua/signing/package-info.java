/**
 * Keys, certificates and signatures: the development authority that ships with the product, its revocation lists, seals in the axis's name,
 * and the judgement of other people's signatures. Knows nothing of what is signed.
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
            "directory :: authority",
            "identity",
            "identity :: guard",
            "notification",
            "notification :: spi"
        })
@NullMarked
package vn.motcua.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
