package vn.motcua.kernel.database;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refusal;

/** Group writers live as long as the application: they stop after the doors, so that who was let in is answered. */
@Component
public class GroupWriters implements SmartLifecycle {

    private final List<GroupWriter<?, ?>> writers = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    /** A writer that starts and stops with the application; what the values mean is told by {@link GroupWriter}. */
    public <I, O> GroupWriter<I, O> open(
            String name,
            int room,
            int most,
            long mostWeight,
            ToLongFunction<I> weight,
            Refusal busy,
            Function<List<I>, List<O>> write) {
        GroupWriter<I, O> writer = new GroupWriter<>(name, room, most, mostWeight, weight, busy, write);
        writers.add(writer);
        if (running) writer.start();
        return writer;
    }

    @Override
    public void start() {
        running = true;
        writers.forEach(GroupWriter::start);
    }

    @Override
    public void stop() {
        running = false;
        writers.forEach(GroupWriter::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
