package org.mingfa.evaluation;

import java.time.Duration;
import java.util.Locale;
import org.mingfa.evaluation.metric.Interval;

/** How figures are written in a report. */
final class Figures {

    private Figures() {}

    static String value(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    static String signed(double value) {
        return String.format(Locale.ROOT, "%+.3f", value);
    }

    /** .412 [.385, .440]. */
    static String interval(Interval interval) {
        return value(interval.mean()) + " [" + value(interval.low()) + ", " + value(interval.high()) + "]";
    }

    static double milliseconds(Duration duration) {
        return Math.round(duration.toNanos() / 10_000.0) / 100.0;
    }
}
