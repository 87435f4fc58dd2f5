package org.mingfa.api.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.law.ArticlePage.Neighbour;
import org.mingfa.api.law.ArticlePage.PartlyRepealed;
import org.mingfa.api.law.ArticlePage.Version;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.search.answer.HitAnswer.ArticleReference;
import org.mingfa.search.answer.LawAnswer;
import org.mingfa.search.answer.SearchAnswer;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.search.law.ArticleLookup;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.citation.WorkKey;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.parse.Paragraphs;
import org.mingfa.text.version.ArticleValidity;
import org.mingfa.text.version.AsOf;

/** Puts together what is shown of an article: its text, its neighbours and the versions that have it. */
final class ArticleReading {

    private static final int LONGEST_NUMBER = 40;

    private ArticleReading() {}

    /** Reads 第一百八十八条, 188 or 188-1; a problem that names the part of the path otherwise. */
    static ArticleNumber number(String text) {
        return (text.length() > LONGEST_NUMBER ? Optional.<ArticleNumber>empty() : ArticleNumber.find(text))
                .orElseThrow(() ->
                        ApiProblem.at(ProblemCode.INVALID_VALUE, "article", "条文序号写作 188、188-1、第一百八十八条 或 第一百八十八条之一。"));
    }

    static ArticlePage read(OpenGeneration generation, String law, ArticleNumber number, AsOf asOf) {
        LocalDate day = asOf.shownAt();
        LawHeader version = LawLookup.getVersion(generation, law, asOf);
        List<LawHeader> having = LawText.having(generation, LawLookup.getVersions(generation, law), number);
        if (!(new ArticleLookup(generation).in(version, number, day) instanceof ArticleAnswer.Found found)) {
            throw missing(generation, version, having, number);
        }
        LawPassage passage = found.article();
        List<String> order = LawText.ids(generation, version);
        int place = order.indexOf(passage.id());
        return new ArticlePage(
                generation.manifest().id(),
                shown(asOf),
                passage.id(),
                LawAnswer.of(version, day),
                new ArticleReference(number.format(), number.ordinal(), passage.path()),
                passage.text(),
                Paragraphs.of(passage.text()).paragraphs(),
                neighbour(generation, order, place, -1),
                neighbour(generation, order, place, 1),
                newestFirst(having, version, day),
                ArticleGraph.interpretations(generation, version, number, day),
                ArticleValidity.at(WorkKey.of(version.title()), number, day)
                        .map(PartlyRepealed::of)
                        .orElse(null),
                citation(version, number),
                version.source(),
                SearchAnswer.DISCLAIMER);
    }

    /** any, or the day. */
    static String shown(AsOf asOf) {
        return asOf instanceof AsOf.Any ? "any" : asOf.shownAt().toString();
    }

    private static String citation(LawHeader law, ArticleNumber number) {
        return "《" + law.title() + "》"
                + (law.promulgated() == null ? "" : "（" + law.promulgated().getYear() + "年）") + number.format();
    }

    private static List<Version> newestFirst(List<LawHeader> having, LawHeader shown, LocalDate day) {
        return having.reversed().stream()
                .map(version -> Version.of(version, shown, day))
                .toList();
    }

    private static @Nullable Neighbour neighbour(OpenGeneration generation, List<String> order, int place, int step) {
        for (int i = place + step; place >= 0 && i >= 0 && i < order.size(); i += step) {
            List<LawPassage> found = LawText.passages(generation, List.of(order.get(i)));
            if (!found.isEmpty() && found.getFirst().article() != null) {
                ArticleNumber number = found.getFirst().article();
                return new Neighbour(number.format(), number.ordinal());
            }
        }
        return null;
    }

    static ApiProblem missing(
            OpenGeneration generation, LawHeader version, List<LawHeader> having, ArticleNumber number) {
        List<ArticleNumber> numbers = new ArrayList<>();
        new ArticleLookup(generation).passages(version.id()).forEach(passage -> {
            if (passage.article() != null) {
                numbers.add(passage.article());
            }
        });
        String range = numbers.isEmpty()
                ? "该文件不分条"
                : "它有第" + first(numbers) + "至" + last(numbers) + "，共 " + numbers.size() + " 条";
        String elsewhere = having.isEmpty() ? "" : "；其他版本有这一条，见 /v1/laws/{law}/versions";
        return ApiProblem.at(
                ProblemCode.NO_SUCH_ARTICLE,
                "article",
                "《" + version.title() + "》的这个版本没有" + number.format() + "；" + range + elsewhere + "。");
    }

    private static String first(List<ArticleNumber> numbers) {
        return Collections.min(numbers).format().substring(1);
    }

    private static String last(List<ArticleNumber> numbers) {
        return Collections.max(numbers).format();
    }
}
