package org.mingfa.text.citation;

import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.numeral.ChineseNumeral;

/**
 * An article of a law, or a part of it: 《…》第N条第N款第（N）项第N目.
 *
 * @param law full title where the name is known, the title as written where it is not, null where the text names none
 * @param paragraph 款, or null for the whole article
 * @param item 项, or null
 * @param subitem 目, or null
 * @param to the end of a range, or null for a single provision
 * @param version the year that the text gives to the law's version, e.g. 2021, or null
 * @param via the relative word that was resolved: 前款, 前两款, 前条, 前项, 本条, 同条; {@link #BY_CONTEXT}; else null
 */
public record StatuteCitation(
        @Nullable String law,
        ArticleNumber article,
        @Nullable Integer paragraph,
        @Nullable Integer item,
        @Nullable Integer subitem,
        @Nullable RangeEnd to,
        @Nullable String version,
        @Nullable String via)
        implements Citation {

    /** The {@code via} of a bare 第N条 whose law is the one that was cited before it. */
    public static final String BY_CONTEXT = "前文";

    /** The last provision of a range, included; only its finest part is set. */
    public record RangeEnd(
            @Nullable ArticleNumber article,
            @Nullable Integer paragraph,
            @Nullable Integer item,
            @Nullable Integer subitem) {

        public static RangeEnd ofArticle(ArticleNumber article) {
            return new RangeEnd(article, null, null, null);
        }

        String format() {
            return (article == null ? "" : article.format()) + parts(paragraph, item, subitem);
        }
    }

    /** The same provision of that law. */
    StatuteCitation withLaw(@Nullable String newLaw, @Nullable String newVersion, @Nullable String newVia) {
        return new StatuteCitation(newLaw, article, paragraph, item, subitem, to, newVersion, newVia);
    }

    @Override
    public String format() {
        String title = law == null ? "" : "《" + law + "》";
        String year = version == null ? "" : "（" + version + "）";
        String range = to == null ? "" : "至" + to.format();
        return title + year + article.format() + parts(paragraph, item, subitem) + range;
    }

    private static String parts(@Nullable Integer paragraph, @Nullable Integer item, @Nullable Integer subitem) {
        return (paragraph == null ? "" : "第" + ChineseNumeral.format(paragraph) + "款")
                + (item == null ? "" : "第（" + ChineseNumeral.format(item) + "）项")
                + (subitem == null ? "" : "第" + subitem + "目");
    }
}
