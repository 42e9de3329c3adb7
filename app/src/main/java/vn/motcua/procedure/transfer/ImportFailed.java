package vn.motcua.procedure.transfer;

/** Thrown when a file as a whole cannot be used. */
final class ImportFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ImportFault fault;
    private final String detail;

    ImportFailed(ImportFault fault, String detail) {
        super(fault.name(), null, false, false);
        this.fault = fault;
        this.detail = detail;
    }

    ImportFault fault() {
        return fault;
    }

    String detail() {
        return detail;
    }
}
