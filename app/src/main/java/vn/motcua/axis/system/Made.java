package vn.motcua.axis.system;

/**
 * What is told once, to whoever connects a system.
 *
 * @param systemId what the system calls itself
 * @param secret the new secret; it is shown nowhere again
 */
public record Made(String systemId, String secret) {

    @Override
    public String toString() {
        return "system " + systemId;
    }
}
