package vn.motcua.portal.web;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.stream.Stream;

/** Tells the visitor's broken line from a fault of ours: a body that ends too early, stops coming, or is framed wrongly. */
final class BrokenLine {

    private static final String READING = "org.apache.catalina.connector.InputBuffer";

    private BrokenLine() {}

    /** True if the request could not be read to its end. */
    static boolean is(Throwable fault) {
        return broken(fault).findAny().isPresent();
    }

    /** 408 for a visitor who stopped sending, 400 for one who sent something else than was announced. */
    static int status(Throwable fault) {
        return broken(fault).anyMatch(SocketTimeoutException.class::isInstance) ? 408 : 400;
    }

    private static Stream<Throwable> broken(Throwable fault) {
        return Stream.iterate(fault, one -> one != null, Throwable::getCause)
                .limit(20)
                .filter(one -> one instanceof IOException
                        && Arrays.stream(one.getStackTrace())
                                .anyMatch(frame -> frame.getClassName().equals(READING)));
    }
}
