package vn.motcua.axis.proof;

/** What is proven. */
public enum ProofKind {
    /** Until then the receiver had not taken the packet, which waited for it. */
    NOT_TAKEN,
    /** The receiver never took the packet and never can: its sender withdrew it before. */
    WITHDRAWN
}
