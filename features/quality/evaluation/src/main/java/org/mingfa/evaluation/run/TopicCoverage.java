package org.mingfa.evaluation.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.passage.PassageId;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.version.ArticleKey;
import org.mingfa.text.version.AsOf;

/**
 * How many of the relevant articles a generation holds at all: what it lacks, no search can find.
 *
 * @param relevant different articles that the topics call relevant
 * @param missing those of them that the generation has not, in the order of the topics
 */
public record TopicCoverage(int relevant, List<ArticleKey> missing) {

    private static final int BATCH = 1_000;

    public TopicCoverage {
        missing = List.copyOf(missing);
    }

    /** Articles of the versions that a search with this day could show. */
    public static TopicCoverage of(List<StatuteTopic> topics, OpenGeneration generation, AsOf asOf) {
        List<ArticleKey> relevant = topics.stream()
                .flatMap(topic -> topic.relevant().stream())
                .distinct()
                .toList();
        List<ArticleKey> missing = new ArrayList<>();
        for (int from = 0; from < relevant.size(); from += BATCH) {
            List<ArticleKey> batch = relevant.subList(from, Math.min(relevant.size(), from + BATCH));
            Set<String> present = present(batch, generation, asOf);
            batch.stream()
                    .filter(article -> ids(article, generation, asOf).stream().noneMatch(present::contains))
                    .forEach(missing::add);
        }
        return new TopicCoverage(relevant.size(), missing);
    }

    private static Set<String> present(List<ArticleKey> articles, OpenGeneration generation, AsOf asOf) {
        List<String> ids = articles.stream()
                .flatMap(article -> ids(article, generation, asOf).stream())
                .toList();
        return generation.index().passages(ids).stream().map(Passage::id).collect(Collectors.toSet());
    }

    private static List<String> ids(ArticleKey article, OpenGeneration generation, AsOf asOf) {
        return generation.catalogue().find(article.work()).stream()
                .flatMap(law -> law.all().stream())
                .filter(version -> isShown(version, asOf))
                .map(version -> PassageId.of(version.id(), article.article()))
                .toList();
    }

    private static boolean isShown(LawHeader version, AsOf asOf) {
        return asOf instanceof AsOf.Any || version.period().contains(asOf.shownAt());
    }

    /** Part of the relevant articles that is there, 0 to 1. */
    public double share() {
        return relevant == 0 ? 0 : (double) (relevant - missing.size()) / relevant;
    }
}
