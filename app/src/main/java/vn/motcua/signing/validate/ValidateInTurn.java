package vn.motcua.signing.validate;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.packet.PacketSource;

/** Looks at strangers' files one at a time, from whatever page they come, so that applicants' uploads never wait for them. A few wait a while; more are told to come again. */
@Component
public class ValidateInTurn {

    private static final int MOST_WAITING = 4;
    private static final long PATIENCE_SECONDS = 20;

    private final ValidateFile validate;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final Semaphore place = new Semaphore(1);

    ValidateInTurn(ValidateFile validate) {
        this.validate = validate;
    }

    /**
     * Looks at it.
     *
     * @param file read from its begin two or three times
     * @throws IOException if it cannot be had
     */
    public Validation look(PacketSource file) throws IOException {
        return take(looking -> looking.look(file));
    }

    /** What is done with a stranger's file while it is its turn. */
    @FunctionalInterface
    public interface Turn<T> {

        /** Does it; what looks at signatures is at hand. */
        T with(ValidateFile looking) throws IOException;
    }

    /** Does more than to look, in one turn. */
    public <T> T take(Turn<T> turn) throws IOException {
        if (!waiting.tryAcquire()) throw SigningRefusal.VALIDATION_BUSY.because();
        try {
            if (!place.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw SigningRefusal.VALIDATION_BUSY.because();
            try {
                return turn.with(validate);
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
