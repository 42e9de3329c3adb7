package vn.motcua.procedure.flow;

/** What is known of conditions where there is no form: nothing. */
final class NoForm implements Guards {}
