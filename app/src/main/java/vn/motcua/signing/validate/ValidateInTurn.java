package vn.motcua.signing.validate;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.packet.PacketSource;

/**
 * Looks at strangers' files one at a time, from whatever page they come, so that applicants' uploads never wait for them. A few wait a while; more are told to come again. Files that were issued here, byte for
 * byte, have a place of their own: what honest people bring never waits behind what somebody made to be heavy.
 */
@Component
public class ValidateInTurn {

    private final ValidateFile validate;
    private final Seat strange = new Seat();
    private final Seat issued = new Seat();

    ValidateInTurn(ValidateFile validate) {
        this.validate = validate;
    }

    /**
     * Looks at it.
     *
     * @param file read from its begin several times
     * @throws IOException if it cannot be had
     */
    public Validation look(PacketSource file) throws IOException {
        return (validate.issued(file) ? issued : strange).look(file);
    }

    /** A place for one, before which a few wait. */
    private final class Seat {

        private static final int MOST_WAITING = 4;
        private static final long PATIENCE_SECONDS = 20;

        private final Semaphore waiting = new Semaphore(MOST_WAITING);
        private final Semaphore place = new Semaphore(1);

        Validation look(PacketSource file) throws IOException {
            if (!waiting.tryAcquire()) throw SigningRefusal.VALIDATION_BUSY.because();
            try {
                if (!place.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    throw SigningRefusal.VALIDATION_BUSY.because();
                try {
                    return validate.look(file);
                } finally {
                    place.release();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw SigningRefusal.VALIDATION_BUSY.because();
            } finally {
                waiting.release();
            }
        }
    }
}
