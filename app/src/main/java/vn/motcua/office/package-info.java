/**
 * An agency's documents out and in: its registers with their numbering, and the clerk's part of the exchange with other agencies. It knows
 * what a clerk does with a letter; how letters travel is the axis's work, what is decided on them that of other modules.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "portal",
            "portal :: *",
            "audit",
            "directory",
            "directory :: authority",
            "directory :: people",
            "directory :: search",
            "identity",
            "notification",
            "notification :: spi",
            "axis",
            "axis :: edxml",
            "axis :: exchange",
            "axis :: outlook",
            "axis :: proof",
            "axis :: receipt",
            "axis :: signature",
            "axis :: system",
            "signing",
            "signing :: known",
            "signing :: packet",
            "signing :: pades",
            "signing :: pdf",
            "signing :: right",
            "signing :: sheaf",
            "signing :: spi",
            "signing :: verdict"
        })
@NullMarked
package vn.motcua.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
