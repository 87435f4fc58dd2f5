package org.mingfa.text.version;

import java.time.LocalDate;

/** The day whose law is asked for. */
public sealed interface AsOf {

    /** The law in force on a day. */
    record Day(LocalDate date) implements AsOf {}

    /**
     * Every version, whenever in force.
     *
     * @param today the day at which the status of each version is shown
     */
    record Any(LocalDate today) implements AsOf {}

    /** The day at which validity is computed for showing. */
    default LocalDate shownAt() {
        return switch (this) {
            case Day day -> day.date();
            case Any any -> any.today();
        };
    }
}
