package org.mingfa.risk.local;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What the product ships of the kinds that an operator adds to: a file that contradicts it is refused.
 *
 * @param rates one-year and five-year rate by day of publication, as the shipped file writes them: 3.00% 3.50%
 * @param holidayYears the years whose notice is shipped
 */
public record ShippedValues(Map<LocalDate, String> rates, Set<Integer> holidayYears) {

    public ShippedValues {
        rates = Map.copyOf(rates);
        holidayYears = Set.copyOf(holidayYears);
    }
}
