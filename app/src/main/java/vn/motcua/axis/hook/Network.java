package vn.motcua.axis.hook;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A network: the addresses that begin with the same bits.
 *
 * @param first its first address
 * @param bits how many bits are the same
 */
record Network(InetAddress first, int bits) {

    /**
     * Reads {@code 10.0.0.0/8}.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Network of(String text) {
        String[] parts = text.strip().split("/");
        if (parts.length != 2 || !parts[0].matches("[0-9a-fA-F.:]+") || !parts[1].matches("\\d{1,3}"))
            throw new IllegalArgumentException("not a network: " + text);
        try {
            return new Network(InetAddress.getByName(parts[0]), Integer.parseInt(parts[1])); // digits: nobody is asked
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not a network: " + text, e);
        }
    }

    boolean holds(InetAddress address) {
        byte[] one = first.getAddress();
        byte[] other = address.getAddress();
        if (one.length != other.length) return false;
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((one[bit / 8] & mask) != (other[bit / 8] & mask)) return false;
        }
        return true;
    }
}
