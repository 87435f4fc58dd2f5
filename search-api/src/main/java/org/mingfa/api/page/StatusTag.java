package org.mingfa.api.page;

import java.util.List;
import org.mingfa.answers.LawWording;
import org.mingfa.text.document.Validity;

/**
 * A status in words, with the class that colours it. Green is only what is in force today and on the day looked at.
 *
 * @param kind good, was, wait, past, or empty
 */
public record StatusTag(String text, String kind) {

    /** Of a law looked at on its day and today; one while no other day is looked at. */
    public static List<StatusTag> of(String status, String today, Links links) {
        if (links.day() == null) {
            return List.of(new StatusTag(today, kind(today)));
        }
        boolean isGood = status.equals(today);
        return List.of(
                new StatusTag(LawWording.then(status), isGood || !isInForce(status) ? kind(status) : "was"),
                new StatusTag(LawWording.today(today), isGood || !isInForce(today) ? kind(today) : ""));
    }

    static boolean isInForce(String status) {
        return status.equals(Validity.IN_FORCE.label()) || status.equals(Validity.PARTLY_REPEALED.label());
    }

    private static String kind(String status) {
        return Validity.find(status)
                .map(validity -> switch (validity) {
                    case IN_FORCE -> "good";
                    case PARTLY_REPEALED, NOT_YET_IN_FORCE -> "wait";
                    case AMENDED, AMENDED_NOT_HELD, REPEALED, AMENDED_UNDATED, REPEALED_UNDATED -> "past";
                })
                .orElse("");
    }
}
