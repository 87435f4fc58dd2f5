package org.mingfa.cli.generation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mingfa.cli.text.Output;
import org.mingfa.indexer.generation.BuildListener;
import org.mingfa.indexer.source.FetchListener;

/**
 * Draws the progress of fetching and building on stderr: a bar with the time left on a terminal; elsewhere a line per step, and
 * every half minute how far it is.
 */
public final class BuildProgress implements BuildListener, FetchListener {

    private static final int WIDTH = 24;
    private static final long LINE_NANOS = Duration.ofSeconds(30).toNanos();

    private final Output output;
    private final boolean terminal = System.console() != null && System.getenv("NO_COLOR") == null;
    private @Nullable String current;
    private long stepStarted;
    private long lastLine;

    public BuildProgress(Output output) {
        this.output = output;
    }

    @Override
    public void progress(BuildListener.Step step, long done, long total) {
        progress(step.label(), done, total);
    }

    @Override
    public void progress(FetchListener.Step step, long done, long total) {
        progress(step.label(), done, total);
    }

    @Override
    public void notContinued(String why) {
        output.message("警告：" + why);
    }

    private void progress(String step, long done, long total) {
        if (!step.equals(current)) {
            finish();
            current = step;
            stepStarted = System.nanoTime();
            lastLine = stepStarted;
            if (!terminal) {
                output.message(step + " …");
            }
        }
        if (terminal) {
            output.redraw(line(step, done, total));
        } else if (System.nanoTime() - lastLine > LINE_NANOS) {
            lastLine = System.nanoTime();
            output.message(line(step, done, total));
        }
    }

    private String line(String step, long done, long total) {
        if (total <= 0) {
            return step + " " + done;
        }
        Duration spent = Duration.ofNanos(System.nanoTime() - stepStarted);
        String left = done == 0
                ? ""
                : " 约剩 " + spent.multipliedBy(total - done).dividedBy(done).toSeconds() + " 秒";
        String many = done + "/" + total + left;
        if (!terminal) {
            return step + " " + 100 * done / total + " %（" + many + "）";
        }
        int filled = (int) (WIDTH * done / total);
        return step + " [" + "=".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + many;
    }

    /** Ends the line of the bar. */
    public void finish() {
        if (terminal && current != null) {
            output.message("");
        }
    }
}
