package vn.motcua.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** People who do the same again and again, through whatever happens to the server meanwhile, until it is time to stop. */
public final class Workers {

    private static final int PAUSE_MILLIS = 50;

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicBoolean stop = new AtomicBoolean();

    /** One more, who does this. */
    public void begin(Runnable what) {
        threads.add(Thread.ofPlatform().start(() -> {
            while (!stop.get()) what.run();
        }));
    }

    /** True if it is time to stop. */
    public boolean stopped() {
        return stop.get();
    }

    /** Asks until there is an answer; empty if it is time to stop. */
    public Optional<JsonNode> persist(Supplier<Optional<JsonNode>> question) {
        while (!stop.get()) {
            Optional<JsonNode> answer = question.get();
            if (answer.isPresent()) return answer;
            RealServer.pause(PAUSE_MILLIS);
        }
        return Optional.empty();
    }

    /** Says that it is time; waits for nobody. */
    public void stop() {
        stop.set(true);
    }

    /** Says that it is time, and waits for all of them. */
    public void end() throws InterruptedException {
        stop();
        for (Thread thread : threads) thread.join();
    }
}
