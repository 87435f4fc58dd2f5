package org.mingfa.papers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands in a paper. It is proposed, never taken for granted: who holds the paper compares it with the strip.
 *
 * @param type day, time, sum, days or text: how it can be corrected
 * @param state read, or unreadable: then nothing is proposed
 * @param text as it stands there, or null
 * @param value what it comes to: a day as YYYY-MM-DD, a sum in yuan, an hour as HH:MM, a number of days; or null
 * @param confidence of its least certain character, 0 to 1
 * @param strips where it stands; none where the text came without a picture
 * @param doubt why it is not proposed, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaperValue(
        String name,
        String title,
        String type,
        String state,
        @Nullable String text,
        @Nullable String value,
        double confidence,
        List<PaperStrip> strips,
        @Nullable String doubt) {

    static final String READ = "read";
    static final String UNREADABLE = "unreadable";

    public PaperValue {
        strips = List.copyOf(strips);
    }

    boolean isRead() {
        return state.equals(READ);
    }

    /** The same place with nothing proposed. */
    PaperValue doubted(String why) {
        return new PaperValue(name, title, type, UNREADABLE, null, null, confidence, strips, why);
    }
}
