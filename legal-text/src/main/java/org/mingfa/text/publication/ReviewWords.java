package org.mingfa.text.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.publication.WithheldCategory.Marked;
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
    /** Causes in which the story itself tells who the minor is. */
    private static final Pattern OF_THE_PERSON = Pattern.compile("教育机构|人格|名誉|肖像|荣誉|姓名权|隐私|个人信息|性骚扰");

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

    /**
     * The topic that asks for a review; empty when none does. A minor in a civil case needs none: article 8(三) has the name
     * hidden, and what article 4 keeps back of family cases is told by its cause.
     */
    static Optional<String> topic(Marked marked, String text) {
        String own = NOT_ITS_OWN.matcher(text).replaceAll("");
        boolean hidden = !marked.isCriminal() && !marked.hasCause(OF_THE_PERSON);
        return ALL.stream()
                .filter(known -> !(hidden && known.topic.equals(MINOR)))
                .filter(known -> known.words.matcher(own).find())
                .map(known -> known.topic)
                .findFirst()
                .or(() -> !hidden && hasMinor(text, marked.header().decided()) ? Optional.of(MINOR) : Optional.empty());
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
