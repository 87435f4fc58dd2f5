package org.mingfa.text.document;

import java.time.LocalDate;

/** From the first to the last day that the facts of a case name, both included. */
public record FactPeriod(LocalDate from, LocalDate until) {

    public FactPeriod {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a period that ends before it begins: " + from + ".." + until);
        }
    }
}
