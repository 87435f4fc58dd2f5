package org.mingfa.text.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.citation.LawReferences.Reference;
import org.mingfa.text.citation.Numerals.Mark;
import org.mingfa.text.citation.Numerals.NumberList;
import org.mingfa.text.citation.Numerals.NumberSpan;
import org.mingfa.text.document.ArticleNumber;

/**
 * A law's name directly followed by an article number, as people type it: 民诉法 122, 劳动合同法三十八条.
 *
 * <p>More lenient than {@link CitationFinder}: 第 and 条 may be missing, and anything may follow.
 *
 * @param law full title, where the name is known; else the title inside 《》 as written
 * @param paragraph 款, or null
 * @param version year of the version where the query gives one, or null
 * @param start first character of the name in the query
 * @param end first character behind the number
 */
public record QueryCitation(
        String law,
        ArticleNumber article,
        @Nullable Integer paragraph,
        @Nullable String version,
        int start,
        int end) {

    /** Such citations of a query in their order, of a list of articles each: 民法典第一百八十八条和第一百九十五条. */
    public static List<QueryCitation> find(String query, LawNames names) {
        return new QueryScanner(names).find(query);
    }

    /** Reads law names with an article number behind them out of a query; 第 and 条 may be missing. */
    private static final class QueryScanner {

        /** What shows that a bare number behind a name counts something else: 民法典 2021年, 公司法 50万. */
        private static final String NOT_BEHIND_NUMBER = "年月日号元万亿块角个人次倍周岁版%％.-:/章编节大期届";

        /** Who pastes more has a text to be checked, not a question. */
        private static final int MOST = 10;

        /** What may stand between the articles of a list. */
        private static final String BETWEEN_ARTICLES = "、，,；;和与及或以";

        private static final int LONGEST_TITLE = 160;
        private static final int LONGEST_NOTE = 12;

        private final LawNames names;

        QueryScanner(LawNames names) {
            this.names = names;
        }

        List<QueryCitation> find(String query) {
            CleanText text = CleanText.of(query);
            LawReferences laws = new LawReferences(text, names);
            List<QueryCitation> found = new ArrayList<>();
            ScannedCitation last = null;
            for (int i = 1; i < text.length() && found.size() < MOST; i++) {
                ScannedCitation next = beginsNumber(text, i) ? at(text, i, laws, last) : null;
                if (next != null) {
                    found.add(next.citation());
                    last = next;
                    i = Math.max(i, next.end() - 1);
                }
            }
            return found;
        }

        /**
         * A citation that was read.
         *
         * @param law that it names, or that the one before it named
         * @param end behind it in the clean text
         */
        private record ScannedCitation(QueryCitation citation, Reference law, int end) {}

        /** True at 第, and where a run of numerals of one kind begins. */
        private static boolean beginsNumber(CleanText text, int at) {
            char c = text.at(at);
            char before = text.at(at - 1);
            if (c == '第') {
                return true;
            }
            return Numerals.isNumeral(c)
                    && before != '第'
                    && (!Numerals.isNumeral(before) || Numerals.isArabic(c) != Numerals.isArabic(before));
        }

        private static @Nullable ScannedCitation at(
                CleanText text, int at, LawReferences laws, @Nullable ScannedCitation last) {
            boolean marked = text.at(at) == '第';
            NumberSpan number = Numerals.number(text, marked ? at + 1 : at);
            if (number == null) {
                return null;
            }
            boolean unit = text.at(number.end()) == '条';
            if (!unit && !isArticle(text, number, marked)) {
                return null;
            }
            Reference same =
                    marked && unit && last != null && isBetweenArticles(text, last.end(), at) ? last.law() : null;
            Reference law = same == null ? law(text, at, laws) : same;
            if (law == null || law.title() == null) {
                return null;
            }
            int end = unit ? number.end() + 1 : number.end();
            NumberSpan inserted =
                    text.at(end) == '之' || !unit && text.at(end) == '-' ? Numerals.number(text, end + 1) : null;
            boolean withInserted = inserted != null && inserted.number() < 1000;
            ArticleNumber article =
                    new ArticleNumber(number.number(), withInserted && inserted != null ? inserted.number() : 0);
            end = withInserted && inserted != null ? inserted.end() : end;
            NumberList paragraph = Numerals.listed(text, end, '款', Mark.REQUIRED);
            Integer first =
                    paragraph == null ? null : paragraph.entries().getFirst().number();
            end = paragraph == null ? end : paragraph.end();
            int start = text.start(same == null ? law.start() : at);
            return new ScannedCitation(
                    new QueryCitation(law.title(), article, first, law.version(), start, text.end(end)), law, end);
        }

        private static boolean isBetweenArticles(CleanText text, int from, int to) {
            for (int i = from; i < to; i++) {
                if (BETWEEN_ARTICLES.indexOf(text.at(i)) < 0) {
                    return false;
                }
            }
            return true;
        }

        /** Whether a number without 条 is meant as an article. */
        private static boolean isArticle(CleanText text, NumberSpan number, boolean marked) {
            char next = text.at(number.end());
            boolean arabic = Numerals.isArabic(text.at(number.start()));
            boolean ends = next == CleanText.NONE || !text.touchesPrevious(number.end());
            if (next == '款' || next == '项' || next != CleanText.NONE && NOT_BEHIND_NUMBER.indexOf(next) >= 0) {
                return next == '-' && arabic && Numerals.isArabic(text.at(number.end() + 1));
            }
            if (arabic) {
                return number.end() - number.start() <= 4;
            }
            return ends && number.end() - number.start() > 1 || marked && ends;
        }

        private static @Nullable Reference law(CleanText text, int at, LawReferences laws) {
            int close = titleEnd(text, at - 1);
            if (text.at(close) != '》') {
                return laws.named(at, 0);
            }
            int depth = 0;
            for (int open = close; open >= Math.max(0, at - LONGEST_TITLE); open--) {
                depth += text.at(open) == '》' ? 1 : text.at(open) == '《' ? -1 : 0;
                if (depth == 0) {
                    return laws.titled(open, close);
                }
            }
            return null;
        }

        /** Steps back over the note of a version behind a title: 《民事诉讼法》（2012年）. */
        private static int titleEnd(CleanText text, int last) {
            if (text.at(last) != '）') {
                return last;
            }
            int open = last;
            while (open > 0 && last - open < LONGEST_NOTE && text.at(open) != '（') {
                open--;
            }
            return text.at(open) == '（' && text.at(open - 1) == '》' ? open - 1 : last;
        }
    }
}
