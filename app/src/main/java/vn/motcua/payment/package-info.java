/**
 * What people owe to agencies and how they pay it: obligations, attempts, a ledger in đồng, receipts, refunds, reconciliation with whoever handles the money. Knows
 * nothing of dossiers: what an obligation is for, whoever asks for it names by a subject of their own, and hears of it by events.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "portal",
            "portal :: *",
            "audit",
            "directory",
            "identity",
            "identity :: guard",
            "identity :: seal",
            "signing",
            "signing :: known",
            "signing :: pades",
            "signing :: seal",
            "signing :: spi"
        })
@NullMarked
package vn.motcua.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
