package org.mingfa.indexer.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day of promulgation, where only a file name or the notes under the title (题注, 立法法 第六十五条) tell it. */
public final class NoteDates {

    private static final String DAY = "(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日";
    private static final Pattern DATE = Pattern.compile(DAY);
    private static final Pattern IN_FORCE = Pattern.compile("自?\\s*" + DAY + "\\s*起?\\s*(?:施行|实施|生效|执行)");
    private static final Pattern IN_NAME = Pattern.compile("[（(_](\\d{4})-?(\\d{2})-?(\\d{2})(?=[）)_])");

    private NoteDates() {}

    /** The latest date of the notes that is not one of coming into force. */
    public static Optional<LocalDate> promulgated(List<String> notes) {
        List<LocalDate> adopted = new ArrayList<>();
        for (String note : notes) {
            Matcher date = DATE.matcher(IN_FORCE.matcher(note).replaceAll(""));
            while (date.find()) {
                read(date).ifPresent(adopted::add);
            }
        }
        return adopted.stream().max(Comparator.naturalOrder());
    }

    /** The date in a file name: 样例法(2020-01-01).md, 样例法_20200101_x.docx. */
    public static Optional<LocalDate> inName(String name) {
        Matcher date = IN_NAME.matcher(name);
        return date.find() ? read(date) : Optional.empty();
    }

    private static Optional<LocalDate> read(Matcher matcher) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
