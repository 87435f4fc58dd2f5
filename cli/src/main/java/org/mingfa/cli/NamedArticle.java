package org.mingfa.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.search.law.ArticleLookup;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.version.AsOf;

/** Looks up the article that a user names, or refuses with what is missing. */
final class NamedArticle {

    private final ArticleLookup lookup;
    private final String law;

    NamedArticle(OpenGeneration live, String law) {
        this.lookup = new ArticleLookup(live);
        this.law = law;
    }

    /** The article on the day; in every version that has it, oldest first, where any day is asked for. Never empty. */
    List<ArticleAnswer.Found> find(ArticleNumber article, AsOf day) {
        if (day instanceof AsOf.Any) {
            List<ArticleAnswer.Found> found = lookup.versions(law).stream()
                    .map(version -> lookup.in(version, article, day.shownAt()))
                    .filter(ArticleAnswer.Found.class::isInstance)
                    .map(ArticleAnswer.Found.class::cast)
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return switch (lookup.article(law, article, day.shownAt())) {
            case ArticleAnswer.Found found -> List.of(found);
            case ArticleAnswer.NoSuchLaw none ->
                throw new Refusal(
                        Refusal.Kind.NOT_FOUND, "线上一代没有“" + none.name() + "”；用 mingfa search 查找名称，或检查语料是否已构建。");
            case ArticleAnswer.NoSuchArticle none ->
                throw new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        "《" + none.law().title() + "》"
                                + HitText.version(none.law(), none.law().validityAt(day.shownAt())) + "没有"
                                + none.number().format() + "。");
            case ArticleAnswer.NotInForce none ->
                throw new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        "“" + law + "”在 " + day.shownAt() + " 没有施行中的版本；已收录："
                                + none.versions().stream()
                                        .map(NamedArticle::period)
                                        .collect(Collectors.joining("；")) + "。");
        };
    }

    private static String period(LawHeader version) {
        return version.period().from() + " 至 "
                + (version.period().until() == null ? "今" : version.period().until() + " 前");
    }
}
