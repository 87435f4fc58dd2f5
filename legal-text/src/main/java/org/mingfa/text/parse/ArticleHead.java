package org.mingfa.text.parse;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.numeral.ChineseNumeral;

/**
 * 第N条 or 第N条之N at the start of a line.
 *
 * @param text what follows on the line
 * @param spaced whether a space or the line's end follows, the usual mark of a head
 */
record ArticleHead(ArticleNumber number, String text, boolean spaced) {

    private static final String NUMERALS = "零〇○一二三四五六七八九十百千0123456789０１２３４５６７８９";
    /** What continues a sentence that begins by citing: 第十条第二款规定的, 第十条至第十五条. */
    private static final String CONTINUES = "第、，,至和及或与规所的中（(》”";

    private static final String JOINS = "、，,至和及或与";

    private static final int LONGEST_NUMERAL = 12;

    /**
     * Reads the head of an article.
     *
     * @param previous the article before, or null; decides where no space follows the head
     */
    static Optional<ArticleHead> find(String line, @Nullable ArticleNumber previous) {
        if (line.length() < 3 || line.charAt(0) != '第') {
            return Optional.empty();
        }
        int start = skipSpaces(line, 1);
        int end = numeralEnd(line, start);
        int unit = skipSpaces(line, end);
        if (end == start || unit >= line.length() || line.charAt(unit) != '条') {
            return Optional.empty();
        }
        OptionalLong main = ChineseNumeral.find(line.substring(start, end));
        if (main.isEmpty() || main.getAsLong() < 1 || main.getAsLong() > 9_999) {
            return Optional.empty();
        }
        int behind = unit + 1;
        long inserted = 0;
        int insertedEnd = behind < line.length() && line.charAt(behind) == '之' ? numeralEnd(line, behind + 1) : 0;
        if (insertedEnd > behind + 1) {
            inserted =
                    ChineseNumeral.find(line.substring(behind + 1, insertedEnd)).orElse(0);
            behind = inserted > 0 && inserted < 1_000 ? insertedEnd : behind;
        }
        inserted = inserted < 1_000 ? inserted : 0;
        ArticleNumber number = new ArticleNumber((int) main.getAsLong(), (int) inserted);
        return at(line, behind, number, previous);
    }

    private static Optional<ArticleHead> at(
            String line, int behind, ArticleNumber number, @Nullable ArticleNumber previous) {
        int body = skipSpaces(line, behind);
        boolean spaced = body > behind || behind == line.length();
        char next = body < line.length() ? line.charAt(body) : ' ';
        boolean marked = "：:．.【[".indexOf(next) >= 0;
        if (!follows(number, previous) && !(spaced || marked)
                || !spaced && CONTINUES.indexOf(next) >= 0
                || spaced && continues(line, body, number, previous)) {
            return Optional.empty();
        }
        boolean colon = marked && "：:．.".indexOf(next) >= 0;
        int from = colon ? skipSpaces(line, body + 1) : body;
        return Optional.of(new ArticleHead(number, line.substring(from), spaced));
    }

    /** 第十条 第二款规定的: a line that cites, with a space where none belongs. */
    private static boolean continues(String line, int body, ArticleNumber number, @Nullable ArticleNumber previous) {
        if (body < line.length() && line.charAt(body) == '第') {
            int unit = skipSpaces(line, numeralEnd(line, body + 1));
            return unit < line.length() && "款项".indexOf(line.charAt(unit)) >= 0;
        }
        return body < line.length() && !follows(number, previous) && JOINS.indexOf(line.charAt(body)) >= 0;
    }

    boolean follows(@Nullable ArticleNumber before) {
        return follows(number, before);
    }

    private static boolean follows(ArticleNumber number, @Nullable ArticleNumber previous) {
        if (previous == null) {
            return number.main() == 1 && number.inserted() == 0;
        }
        boolean next = number.main() == previous.main() + 1 && number.inserted() == 0;
        boolean inserted = number.main() == previous.main() && number.inserted() == previous.inserted() + 1;
        return next || inserted;
    }

    private static int numeralEnd(String line, int start) {
        int end = start;
        while (end < line.length() && end - start < LONGEST_NUMERAL && NUMERALS.indexOf(line.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static int skipSpaces(String line, int at) {
        int here = at;
        while (here < line.length() && TextLine.isSpace(line.charAt(here))) {
            here++;
        }
        return here;
    }
}
