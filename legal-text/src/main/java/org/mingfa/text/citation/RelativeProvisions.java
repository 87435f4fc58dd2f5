package org.mingfa.text.citation;

import org.jspecify.annotations.Nullable;
import org.mingfa.text.citation.ProvisionReader.CitedProvision;
import org.mingfa.text.citation.StatuteCitation.RangeEnd;
import org.mingfa.text.document.ArticleNumber;

/** What 前款, 前两款, 前条 and 前项 mean: counted back from where the text stands. */
final class RelativeProvisions {

    private static final String COUNTS = "一二两三四五六七八九";

    private final CleanText text;
    private final CitationContext context;

    RelativeProvisions(CleanText text, CitationContext context) {
        this.text = text;
        this.context = context;
    }

    /** What the words at the place mean as a whole, up to their unit; null where they mean no provision. */
    @Nullable
    CitedProvision at(int at) {
        int counted = COUNTS.indexOf(text.at(at + 1));
        int unitAt = counted < 0 ? at + 1 : at + 2;
        int count = counted < 0 ? 1 : counted < 2 ? counted + 1 : counted;
        ArticleNumber article = context.article();
        if (article == null || isWord(at, unitAt)) {
            return null;
        }
        int end = unitAt + 1;
        return switch (text.at(unitAt)) {
            case '款' -> precedingParagraphs(article, count, at, end);
            case '条' -> precedingArticles(article, count, at, end);
            case '项' -> precedingItems(article, count, at, end);
            default -> null;
        };
    }

    /** 目前条件, 提前款项 and the like are words. */
    private boolean isWord(int at, int unitAt) {
        char unit = text.at(unitAt);
        char next = text.at(unitAt + 1);
        boolean before = at > 0 && "之目提当先此以日年月事生".indexOf(text.at(at - 1)) >= 0;
        return before
                || unit == '条' && (next == '件' || next == '例' || next == '路')
                || unit == '款' && (next == '项' || next == '物' || next == '额')
                || unit == '项' && next == '目';
    }

    private @Nullable CitedProvision precedingParagraphs(ArticleNumber article, int count, int start, int end) {
        Integer own = context.paragraph();
        if (own == null || own - count < 1) {
            return null;
        }
        RangeEnd to = count == 1 ? null : new RangeEnd(null, own - 1, null, null);
        return new CitedProvision(article, own - count, null, null, to, start, end);
    }

    private @Nullable CitedProvision precedingArticles(ArticleNumber own, int count, int start, int end) {
        ArticleNumber last = context.previousArticle() != null ? context.previousArticle() : before(own);
        if (last == null || last.main() - count + 1 < 1) {
            return null;
        }
        ArticleNumber first = count == 1 ? last : ArticleNumber.of(last.main() - count + 1);
        RangeEnd to = count == 1 ? null : RangeEnd.ofArticle(last);
        return new CitedProvision(first, null, null, null, to, start, end);
    }

    private static @Nullable ArticleNumber before(ArticleNumber own) {
        if (own.inserted() > 0) {
            return new ArticleNumber(own.main(), own.inserted() - 1);
        }
        return own.main() == 1 ? null : ArticleNumber.of(own.main() - 1);
    }

    private @Nullable CitedProvision precedingItems(ArticleNumber article, int count, int start, int end) {
        Integer own = context.item();
        if (own == null || own - count < 1) {
            return null;
        }
        RangeEnd to = count == 1 ? null : new RangeEnd(null, null, own - 1, null);
        return new CitedProvision(article, context.paragraph(), own - count, null, to, start, end);
    }
}
