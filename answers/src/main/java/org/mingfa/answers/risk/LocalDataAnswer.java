package org.mingfa.answers.risk;

import java.time.LocalDate;
import java.util.List;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.local.LocalEntry;
import org.mingfa.risk.local.LocalFile;
import org.mingfa.risk.local.LocalStatus;

/**
 * What the operator keeps beside the shipped law: every file with its values, how far it goes, and what is wrong.
 *
 * @param problems files that were not used and why; what is shipped serves in their place
 */
public record LocalDataAnswer(LocalDate asOf, List<FileAnswer> files, List<String> problems) {

    /**
     * One file.
     *
     * @param state how far it goes, one Chinese sentence
     * @param outdated whether something that must have been published is missing
     */
    public record FileAnswer(String file, String title, String state, boolean outdated, List<ValueAnswer> values) {}

    /**
     * One value with its source.
     *
     * @param checked the day on which it was compared with the source
     */
    public record ValueAnswer(String key, String value, String source, LocalDate checked) {

        static ValueAnswer of(LocalEntry entry) {
            return new ValueAnswer(
                    entry.key(),
                    entry.words(),
                    entry.provenance().source(),
                    entry.provenance().checked());
        }
    }

    /** What the book holds of the operator on a day. */
    public static LocalDataAnswer of(LawBook law, LocalDate day) {
        List<FileAnswer> files = LocalStatus.of(law.local(), law.shipped(), day).stream()
                .map(status -> file(law, status))
                .toList();
        return new LocalDataAnswer(day, files, law.local().problems());
    }

    private static FileAnswer file(LawBook law, LocalStatus status) {
        LocalFile file = status.file();
        List<ValueAnswer> values = law.local().entries().stream()
                .filter(entry -> entry.file() == file)
                .map(ValueAnswer::of)
                .toList();
        return new FileAnswer(file.file(), file.title(), status.words(), status.outdated(), values);
    }
}
