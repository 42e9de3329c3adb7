package vn.motcua.kernel.closed;

/**
 * What came of a work in a closed machine. An answer is a stranger's word all the same: whoever took the machine over could have written it, so
 * it may say something about its file and decide about nothing else.
 */
public sealed interface ClosedOutcome<A> {

    /**
     * It answered.
     *
     * @param answer as read
     */
    record Answered<A>(A answer) implements ClosedOutcome<A> {}

    /**
     * It did not.
     *
     * @param fault why
     */
    record Failed<A>(ClosedFault fault) implements ClosedOutcome<A> {}
}
