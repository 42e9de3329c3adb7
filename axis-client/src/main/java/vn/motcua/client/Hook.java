package vn.motcua.client;

/**
 * Where the axis calls this system when something happened.
 *
 * @param url the address
 * @param state {@code on} or {@code paused}
 * @param cursor up to where it was told
 * @param failures how often in a row a call failed
 */
public record Hook(String url, String state, String cursor, long failures) {

    /**
     * What a test call came to.
     *
     * @param taken true if the other side answered with 200 to 299
     * @param result its status, or why there was none
     */
    public record Ping(boolean taken, String result) {}
}
