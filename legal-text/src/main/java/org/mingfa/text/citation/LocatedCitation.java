package org.mingfa.text.citation;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.ArticleNumber;

/**
 * A citation of a law that was read: what later words point back to.
 *
 * @param end behind it in the clean text
 */
record LocatedCitation(StatuteCitation citation, int end) {

    private static final Pattern CONTRACT = Pattern.compile("合同|协议|约定|章程|规约|条款|公约|承诺书");

    /** How far behind the law that was named last a bare number is still read as an article of it. */
    private static final int FARTHEST = 120;

    /** Whether 同条, 该条 and the like can point so far back. */
    boolean isInReach(int at) {
        return at - end <= FARTHEST * 3;
    }

    /** On the same line, not far behind, and neither a contract nor another title named whose clause it may be. */
    boolean isNear(CleanText text, int at) {
        if (at - end > FARTHEST || IntStream.rangeClosed(end + 1, at).anyMatch(text::beginsLine)) {
            return false;
        }
        String between = text.substring(end, at);
        String[] clauses = between.split("[，。；：、]");
        boolean ofAContract = clauses.length > 0
                && CONTRACT.matcher(clauses[clauses.length - 1]).find();
        return !ofAContract && between.indexOf('》') < 0; // a title that is not known
    }

    /** 前条 is the one before, 该条 and 该款 the same; null where the text does not say which 款 it stands in. */
    @Nullable
    StatuteCitation counted(char word, char unit, String via) {
        int back = word == '前' ? 1 : 0;
        Integer paragraph = citation.paragraph();
        if (unit == '条') {
            int main = citation.article().main() - back;
            return main < 1 || back > 0 && citation.article().inserted() > 0
                    ? null
                    : new StatuteCitation(
                            citation.law(),
                            back == 0 ? citation.article() : ArticleNumber.of(main),
                            null,
                            null,
                            null,
                            null,
                            citation.version(),
                            via);
        }
        if (unit == '款') {
            return paragraph == null || paragraph - back < 1
                    ? null
                    : new StatuteCitation(
                            citation.law(),
                            citation.article(),
                            paragraph - back,
                            null,
                            null,
                            null,
                            citation.version(),
                            via);
        }
        Integer item = citation.item();
        return item == null || item - back < 1
                ? null
                : new StatuteCitation(
                        citation.law(),
                        citation.article(),
                        paragraph,
                        item - back,
                        null,
                        null,
                        citation.version(),
                        via);
    }
}
