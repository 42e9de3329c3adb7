package vn.motcua.gates.planted.audit;

import vn.motcua.kernel.Operation;

/** Names no event. */
@Operation(records = {})
abstract class NamesNothing {}
