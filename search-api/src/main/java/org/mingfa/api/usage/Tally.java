package org.mingfa.api.usage;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What is counted together.
 *
 * @param hour 0 to 23; -1 for counts of before hours were counted
 */
record Tally(LocalDate day, int hour, UsageMeasure measure, String subject) {

    static Tally at(LocalDateTime time, UsageMeasure measure, String subject) {
        return new Tally(time.toLocalDate(), time.getHour(), measure, subject);
    }
}
