package org.mingfa.api.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.mingfa.api.usage.Measure;

/**
 * What is counted together.
 *
 * @param hour 0 to 23; -1 for counts of before hours were counted
 */
record Tally(LocalDate day, int hour, Measure measure, String subject) {

    static Tally at(LocalDateTime time, Measure measure, String subject) {
        return new Tally(time.toLocalDate(), time.getHour(), measure, subject);
    }
}
