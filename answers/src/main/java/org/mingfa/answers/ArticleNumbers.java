package org.mingfa.answers;

import java.util.Optional;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.problem.Refusal;

/** Reads the number of an article. */
public final class ArticleNumbers {

    private static final int LONGEST = 40;

    private ArticleNumbers() {}

    /** Reads 第一百八十八条, 188 or 188-1; a refusal of {@code article} otherwise. */
    public static ArticleNumber read(String text) {
        return (text.length() > LONGEST ? Optional.<ArticleNumber>empty() : ArticleNumber.find(text))
                .orElseThrow(() -> Refusal.invalid("article", "条文序号写作 188、188-1、第一百八十八条 或 第一百八十八条之一。"));
    }
}
