package org.mingfa.risk.facts.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts in which a text is read beside being read whole: what stands between marks, and of that what is long in pieces that overlap. */
public final class SentenceWindows {

    /** A part of a text, in UTF-16 units. */
    public record Window(int start, int end) {

        public String of(String text) {
            return text.substring(start, end);
        }
    }

    private static final Pattern PART = Pattern.compile("[^,，、。;；!！?？\\n\\s]+");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 18;
    private static final int SIZE = 14;
    private static final int STEP = 7;

    /** The longest sentence that was learned from has 15; each costs a pass of the encoder. */
    static final int MOST = 16;

    private SentenceWindows() {}

    /** In the order of the text; none where the text is one short part. */
    public static List<Window> of(String text) {
        List<Window> windows = new ArrayList<>();
        Matcher part = PART.matcher(text);
        while (part.find() && windows.size() < MOST) {
            int length = part.end() - part.start();
            if (length >= SHORTEST && length <= LONGEST) {
                windows.add(new Window(part.start(), part.end()));
            }
            for (int at = part.start();
                    length > LONGEST && at < part.end() - SIZE + STEP && windows.size() < MOST;
                    at += STEP) {
                windows.add(new Window(at, Math.min(part.end(), at + SIZE)));
            }
        }
        boolean whole = windows.size() == 1
                && windows.getFirst().end() - windows.getFirst().start() > text.length() - 2;
        return whole ? List.of() : List.copyOf(windows);
    }
}
