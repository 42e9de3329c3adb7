package vn.motcua.notification.channel;

/** How an attempt to bring something ended. */
public sealed interface Outcome {

    /** What the other side said; never an address. */
    String answer();

    /** It was taken. */
    record Taken(String answer) implements Outcome {}

    /** Not now. */
    record Later(String answer) implements Outcome {}

    /** Nobody is there: trying again would not help. */
    record Never(String answer) implements Outcome {}
}
