package org.mingfa.text.document;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.numeral.ChineseNumeral;

/**
 * The number of an article (条), ordered as in the law: 第一百二十条, 第一百二十条之一, 第一百二十一条.
 *
 * @param main the number itself, 1 or more
 * @param inserted N of 之N for an article inserted by amendment (立法法 第六十五条 and 刑法 practice), else 0
 */
public record ArticleNumber(int main, int inserted) implements Comparable<ArticleNumber> {

    private static final Comparator<ArticleNumber> ORDER =
            Comparator.comparingInt(ArticleNumber::main).thenComparingInt(ArticleNumber::inserted);
    private static final String NUMERAL = "[零〇一二三四五六七八九十百千万两0-9０-９]+";
    private static final Pattern CHINESE =
            Pattern.compile("第?\\s*(" + NUMERAL + ")\\s*条(?:\\s*之\\s*(" + NUMERAL + "))?");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,5})(?:[-之.](\\d{1,3}))?");

    public ArticleNumber {
        if (main < 1 || inserted < 0) {
            throw new IllegalArgumentException("article numbers start at 1: " + main + "-" + inserted);
        }
    }

    public static ArticleNumber of(int main) {
        return new ArticleNumber(main, 0);
    }

    /** Reads 第一百八十八条, 第188条之一, 188, 188-1 or 一百八十八; empty when the text is none of these. */
    public static Optional<ArticleNumber> find(String text) {
        String trimmed = text.strip();
        Matcher ordinal = ORDINAL.matcher(trimmed);
        if (ordinal.matches()) {
            return number(ordinal.group(1), ordinal.group(2));
        }
        Matcher chinese = CHINESE.matcher(trimmed);
        if (chinese.matches()) {
            return number(chinese.group(1), chinese.group(2));
        }
        return trimmed.matches(NUMERAL) ? number(trimmed, null) : Optional.empty();
    }

    /** As {@link #find}, for text that must be an article number. */
    public static ArticleNumber parse(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("not an article number: " + text));
    }

    private static Optional<ArticleNumber> number(String main, @Nullable String inserted) {
        var m = ChineseNumeral.find(main);
        var i = inserted == null ? OptionalLong.of(0) : ChineseNumeral.find(inserted);
        if (m.isEmpty() || i.isEmpty() || m.getAsLong() < 1 || m.getAsLong() > 99_999 || i.getAsLong() > 999) {
            return Optional.empty();
        }
        return Optional.of(new ArticleNumber((int) m.getAsLong(), (int) i.getAsLong()));
    }

    /** Whether a law has no number between: 121 follows 120 as well as 120-1, 120-1 follows 120. */
    public boolean follows(ArticleNumber before) {
        return inserted == 0 ? main == before.main + 1 : main == before.main && inserted == before.inserted + 1;
    }

    /** 第一百二十条之一. */
    public String format() {
        return "第" + ChineseNumeral.format(main) + "条" + (inserted == 0 ? "" : "之" + ChineseNumeral.format(inserted));
    }

    /** 120-1, as the HTTP contract writes it. */
    public String ordinal() {
        return inserted == 0 ? Integer.toString(main) : main + "-" + inserted;
    }

    @Override
    public int compareTo(ArticleNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return format();
    }
}
