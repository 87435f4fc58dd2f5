package org.mingfa.risk.interview;

import java.util.List;

/**
 * All answers, in the order of the question files.
 *
 * @param used answers that the assessment used
 * @param setAside answers that are kept, but not used while other answers make their question senseless
 */
public record Review(List<Answer> used, List<Answer> setAside) {

    public Review {
        used = List.copyOf(used);
        setAside = List.copyOf(setAside);
    }
}
