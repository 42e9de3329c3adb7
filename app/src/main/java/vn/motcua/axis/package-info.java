/**
 * The national document exchange: agencies' systems send and receive signed packets; the axis routes, records and proves. It reads what a
 * packet says about itself and never what a letter means; registers, routing inside an agency and tasks are other modules' work.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "portal",
            "portal :: *",
            "audit",
            "audit :: tree",
            "directory",
            "directory :: change",
            "identity",
            "identity :: seal",
            "signing",
            "signing :: packet",
            "signing :: verdict",
            "signing :: pdf"
        })
@NullMarked
package vn.motcua.axis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
