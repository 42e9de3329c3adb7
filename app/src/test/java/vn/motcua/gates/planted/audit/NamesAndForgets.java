package vn.motcua.gates.planted.audit;

import vn.motcua.kernel.Operation;

/** Names an event and never records it. */
@Operation(records = GatesAudit.Forgotten.class)
abstract class NamesAndForgets {}
