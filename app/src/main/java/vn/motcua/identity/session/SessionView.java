package vn.motcua.identity.session;

import java.time.Instant;

/**
 * A session as its owner sees it.
 *
 * @param handle names it on the page; not its id, which opens it
 * @param browser what the browser calls itself; empty if it does not
 * @param since when they signed in
 * @param lastSeen when it was last used
 * @param here true if it is the one that looks
 */
public record SessionView(String handle, String browser, Instant since, Instant lastSeen, boolean here) {}
