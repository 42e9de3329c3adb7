package vn.motcua.portal.spi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The door before addresses at which machines speak a contract of their own: no cookies, no forms, no pages; each request carries its
 * credential. Behind it the border neither reads nor cleans the body, and forms need no token. Modules offer beans of this type.
 */
public interface MachineDoor {

    /** What the addresses begin with, such as {@code /axis/exchange/}. */
    String prefix();

    /** True if it stands before this address. */
    default boolean before(String path) {
        return path.startsWith(prefix());
    }

    /** True if the request shows a credential that holds; otherwise the door has answered, as the contract says. */
    boolean admit(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
