package vn.motcua.audit.entry;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Where a line comes from: the node, and the request that is being answered. */
@Component
public class Origin {

    private static final String ATTRIBUTE = Origin.class.getName();

    private final SecureRandom random = new SecureRandom();
    private final String node;

    Origin(@Value("${motcua.node:}") String node) {
        this.node = node.isBlank() ? hostName() : node;
    }

    /** This node's name. */
    String node() {
        return node;
    }

    /** A random id, the same for all lines of the request that is being answered; null in work that no request asked for. */
    @Nullable
    String request() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) return null;
        Object known = request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (known != null) return known.toString();
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        String fresh = HexFormat.of().formatHex(bytes);
        request.setAttribute(ATTRIBUTE, fresh, RequestAttributes.SCOPE_REQUEST);
        return fresh;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
