package org.mingfa.indexer.corpus;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.text.day.WrittenDay;
import org.mingfa.text.numeral.NumeralMatch;

/** The day of promulgation, where only a file name or the notes under the title (题注, 立法法 第六十五条) tell it. */
public final class NoteDates {

    private static final Pattern IN_FORCE =
            Pattern.compile("自?\\s*" + WrittenDay.ARABIC.pattern() + "\\s*起?\\s*(?:施行|实施|生效|执行)");
    private static final Pattern IN_NAME = Pattern.compile("[（(_](" + WrittenDay.OF_FILE.pattern() + ")(?=[）)_])");

    private NoteDates() {}

    /** The latest date of the notes that is not one of coming into force. */
    public static Optional<LocalDate> promulgated(List<String> notes) {
        return notes.stream()
                .flatMap(note -> WrittenDay.ARABIC.find(IN_FORCE.matcher(note).replaceAll("")))
                .map(NumeralMatch::value)
                .max(Comparator.naturalOrder());
    }

    /** The date in a file name: 样例法(2020-01-01).md, 样例法_20200101_x.docx. */
    public static Optional<LocalDate> inName(String name) {
        Matcher date = IN_NAME.matcher(name);
        return date.find() ? WrittenDay.parse(date.group(1)) : Optional.empty();
    }
}
