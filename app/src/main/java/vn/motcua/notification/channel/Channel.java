package vn.motcua.notification.channel;

/** A way out that works: the port to a mail server or gateway. Called outside transactions; ends within a bounded time. */
public interface Channel {

    /** Which way it is. */
    Way way();

    /** Tries once. */
    Outcome send(Outgoing message);
}
