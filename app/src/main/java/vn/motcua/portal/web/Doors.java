package vn.motcua.portal.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import vn.motcua.portal.AdminDoor;
import vn.motcua.portal.FilesDoor;

/**
 * The three doors of the server: pages, files of strangers (another origin, so that nothing in them can act as a page of ours), and the
 * administrator's command line. {@link DoorFilter} keeps each to its own paths.
 */
@Component
class Doors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, AdminDoor, FilesDoor {

    private static final String CONNECTION_TIMEOUT = "14000"; // as for pages, see application.yaml

    private final int filesPort;
    private final String address;
    private final String filesAddress;
    private final Connector files = connector();
    private final Connector admin = connector();

    Doors(
            @Value("${motcua.files-port:0}") int filesPort,
            @Value("${server.address:127.0.0.1}") String address,
            @Value("${motcua.files-address:}") String filesAddress) {
        this.filesPort = filesPort;
        this.address = address;
        this.filesAddress = filesAddress.strip();
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        open(files, filesPort, address);
        open(admin, 0, "127.0.0.1");
        factory.addAdditionalConnectors(files, admin);
    }

    @Override
    public int port() {
        return admin.getLocalPort();
    }

    /** As it is set ({@code motcua.files-address}), or on this machine. It is never taken from a request. */
    @Override
    public String origin() {
        if (!filesAddress.isEmpty()) return filesAddress.replaceAll("/+$", "");
        return "http://localhost:" + filesPort();
    }

    /** The port of the second origin. */
    int filesPort() {
        return files.getLocalPort();
    }

    private static Connector connector() {
        Connector connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");
        connector.setProperty("connectionTimeout", CONNECTION_TIMEOUT);
        return connector;
    }

    private static void open(Connector connector, int port, String address) {
        connector.setPort(port);
        try {
            ((Http11NioProtocol) connector.getProtocolHandler()).setAddress(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
