package org.mingfa.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.audit.LawLookup;
import org.mingfa.risk.audit.LawLookup.Answer;
import org.mingfa.risk.law.Source;
import org.mingfa.text.document.ArticleNumber;

/**
 * A provision word for word, or the reason why it cannot be quoted.
 *
 * @param law full title
 * @param article null for a document that is cited as a whole
 * @param version first day in force of the text that is quoted; of the cited one where there is no text
 * @param text null when the generation lacks it
 * @param onlyDigest true when the generation has our own digest of it, which is not quoted
 */
public record QuotedArticle(
        String law,
        @Nullable ArticleNumber article,
        LocalDate version,
        @Nullable String text,
        boolean onlyDigest) {

    private record CitedVersion(String law, @Nullable ArticleNumber article, LocalDate version) {}

    /** Each provision once, in the order of the sources, in the version that is cited. */
    public static List<QuotedArticle> of(Stream<Source> sources, LawLookup law) {
        return sources.map(source -> new CitedVersion(source.law(), source.article(), source.version()))
                .distinct()
                .map(cited -> quote(cited, law))
                .toList();
    }

    private static QuotedArticle quote(CitedVersion cited, LawLookup law) {
        Answer answer = law.find(cited.law(), cited.article(), cited.version());
        return answer instanceof Answer.Found found
                ? new QuotedArticle(cited.law(), cited.article(), found.version(), found.text(), false)
                : new QuotedArticle(
                        cited.law(), cited.article(), cited.version(), null, answer instanceof Answer.OnlyDigest);
    }

    /** 《中华人民共和国民法典》第一百八十八条. */
    public String label() {
        return title() + (article == null ? "" : article.format());
    }

    /** A title within the title has single marks: 《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》. */
    String title() {
        return "《" + law.replace('《', '〈').replace('》', '〉') + "》";
    }
}
