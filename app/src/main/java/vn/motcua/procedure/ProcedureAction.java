package vn.motcua.procedure;

/**
 * What somebody can do with a procedure in force besides reading of it. Modules that offer such a thing have a bean of this type; the procedure's page
 * shows it as a button.
 *
 * @param order its place; the first is the main one
 * @param key message key of the button
 * @param address where it leads, to which the procedure's code is added
 */
public record ProcedureAction(int order, String key, String address) {

    /** Where it leads for a procedure. */
    public String href(ProcedureCode code) {
        return address + code.text();
    }
}
