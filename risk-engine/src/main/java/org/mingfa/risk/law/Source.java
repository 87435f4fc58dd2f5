package org.mingfa.risk.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.ArticleNumber;

/**
 * The provision that a number or rule stands in.
 *
 * @param law full title as the national database writes it
 * @param shortTitle as lawyers cite it, e.g. 民法典
 * @param number document number of an interpretation, e.g. 法释〔2014〕8号, or null
 * @param article null for a document that is not divided into articles
 * @param part paragraph and item, e.g. 第二款, 第一款第（三）项, or null
 * @param version first day in force of the version that is cited
 * @param repealed first day on which the law was no longer in force, though it still governs facts of its time; or null
 */
public record Source(
        String law,
        String shortTitle,
        @Nullable String number,
        @Nullable ArticleNumber article,
        @Nullable String part,
        LocalDate version,
        @Nullable LocalDate repealed) {

    /** 民法典第一百八十八条第二款. */
    public String label() {
        return "《" + shortTitle + "》" + (article == null ? "" : article.format()) + (part == null ? "" : part);
    }
}
