package vn.motcua.client.command;

import java.io.PrintStream;
import vn.motcua.client.Progress;

/** A bar on one line of a terminal, for files that take a while. */
final class ProgressBar implements Progress {

    private static final long WORTH_A_BAR = 1 << 20;
    private static final int WIDTH = 30;
    private static final int WHOLE = 100;

    private final PrintStream out;
    private final String what;
    private long shown = -1;

    ProgressBar(PrintStream out, String what) {
        this.out = out;
        this.what = what;
    }

    @Override
    public void report(long done, long total) {
        if (total < WORTH_A_BAR) return;
        long percent = done * WHOLE / total;
        if (percent == shown) return;
        shown = percent;
        int full = (int) (percent * WIDTH / WHOLE);
        out.printf("\r%s [%s%s] %3d %%", what, "=".repeat(full), " ".repeat(WIDTH - full), percent);
        if (done >= total) out.println();
        out.flush();
    }
}
