package org.mingfa.text.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;

/** What a judgment speaks of that nobody but a person can judge: such a judgment waits for its review. */
final class ReviewWords {

    private static final int ADULT = 18;
    private static final String MINOR = "未成年人";
    private static final List<ReviewWords> ALL = new TextResource(ReviewWords.class, "review-words.tsv")
            .rows("topic", "words", "example").stream().map(ReviewWords::of).toList();
    private static final Pattern NOT_ITS_OWN =
            Pattern.compile("《[^《》]{1,60}》|(?:不|未|并非|没有)(?:涉及|属于?|存在|构成)[^。；]{0,40}(?:秘密|隐私)");
    private static final Pattern BORN =
            Pattern.compile("(?:男|女)[，,][^。\\n]{0,30}?((?:19|20)\\d{2})年(\\d{1,2})月(\\d{1,2})日(?:出)?生");

    private final String topic;
    private final Pattern words;

    private ReviewWords(String topic, Pattern words) {
        this.topic = topic;
        this.words = words;
    }

    private static ReviewWords of(TableRow row) {
        return new ReviewWords(row.get("topic"), row.read("words", Pattern::compile));
    }

    /** The topic that asks for a review; empty when none does. */
    static Optional<String> topic(String text, @Nullable LocalDate decided) {
        String own = NOT_ITS_OWN.matcher(text).replaceAll("");
        return ALL.stream()
                .filter(known -> known.words.matcher(own).find())
                .map(known -> known.topic)
                .findFirst()
                .or(() -> hasMinor(text, decided) ? Optional.of(MINOR) : Optional.empty());
    }

    /** Whether somebody whose birth is told was not of age when the case was decided. */
    private static boolean hasMinor(String text, @Nullable LocalDate decided) {
        Matcher born = BORN.matcher(text);
        while (decided != null && born.find()) {
            if (Integer.parseInt(born.group(1)) > decided.getYear() - ADULT) {
                return true;
            }
        }
        return false;
    }
}
