package org.mingfa.shortanswers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingfa.answers.BasisAnswer;
import org.mingfa.answers.search.ShortAnswer;
import org.mingfa.answers.search.ShortAnswer.Condition;
import org.mingfa.answers.search.ShortAnswers;
import org.mingfa.answers.search.StandardSearcher;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.search.law.ArticleLookup;
import org.mingfa.search.ranking.QueryVectors;
import org.mingfa.search.result.Hit;
import org.mingfa.shortanswers.Situation.CitedArticle;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.Validity;
import org.mingfa.text.document.WorkKey;

/**
 * The answers that ship. One is shown where the question surely is of its situation, and where every article that bears it is held
 * and in force on the day in the version for which it was written: a law that changes silences its answers. Read with the first
 * question; safe for many threads.
 */
public final class SituationAnswers implements ShortAnswers {

    /** So many hits speak for a situation. */
    private static final int FIRST = 8;

    private static final class Shipped {
        static final List<Situation> SITUATIONS = Situation.all();
        static final QuestionVectorFile FILE = QuestionVectorFile.load();
        static final NearestSituation NEAREST = new NearestSituation(SITUATIONS, FILE.vectors());
        static final Map<Situation, List<ArticleKey>> ARTICLES = articles();

        private static Map<Situation, List<ArticleKey>> articles() {
            Map<Situation, List<ArticleKey>> articles = new HashMap<>();
            SITUATIONS.forEach(one ->
                    articles.put(one, one.law().stream().map(ArticleKey::of).toList()));
            return articles;
        }
    }

    private record ArticleKey(WorkKey law, ArticleNumber article) {
        static ArticleKey of(CitedArticle cited) {
            return new ArticleKey(WorkKey.of(cited.law()), cited.article());
        }
    }

    @Override
    public Optional<ShortAnswer> find(Asked asked) {
        QueryVectors vectors = StandardSearcher.questionVectors();
        if (!asked.generation().manifest().isOfModel(vectors.fingerprint())
                || !Shipped.FILE.model().equals(vectors.fingerprint())) {
            return Optional.empty(); // by words alone nobody knows what is asked
        }
        Map<ArticleKey, Double> found = found(asked.hits());
        return Shipped.NEAREST
                .find(
                        vectors.of(asked.question()),
                        one -> Shipped.ARTICLES.getOrDefault(one, List.of()).stream()
                                .mapToDouble(article -> found.getOrDefault(article, 0.0))
                                .max()
                                .orElse(0))
                .flatMap(one -> inForce(one, asked.generation(), asked.day()));
    }

    /** Half by their place, half by how likely each is the decisive article. */
    private static Map<ArticleKey, Double> found(List<Hit> hits) {
        Map<ArticleKey, Double> found = new HashMap<>();
        int place = 1;
        for (Hit hit : hits.subList(0, Math.min(FIRST, hits.size()))) {
            if (hit instanceof Hit.OfLaw law && law.passage().article() != null) {
                double likely = law.weighed() == null ? 0 : law.weighed().probability();
                ArticleKey key = new ArticleKey(law.law().work(), law.passage().article());
                found.merge(key, 0.5 / place++ + likely / 2, Math::max);
            }
        }
        return found;
    }

    /** The answer, if every article that bears it is law on that day as it was when the answer was written. */
    static Optional<ShortAnswer> inForce(Situation one, OpenGeneration generation, LocalDate day) {
        ArticleLookup lookup = new ArticleLookup(generation);
        List<BasisAnswer> basis = new ArrayList<>();
        for (CitedArticle cited : one.law()) {
            if (!(lookup.article(cited.law(), cited.article(), day) instanceof ArticleAnswer.Found held)
                    || held.validity() != Validity.IN_FORCE
                    || !cited.version().equals(held.law().period().from())) {
                return Optional.empty();
            }
            basis.add(new BasisAnswer(
                    held.law().title(),
                    cited.article().ordinal(),
                    null,
                    cited.version(),
                    held.law().documentNumber(),
                    "《" + held.law().title() + "》" + cited.article().format(),
                    null));
        }
        return Optional.of(new ShortAnswer(
                one.id(),
                one.situation(),
                one.answer(),
                one.depends().stream()
                        .map(it -> new Condition(it.text(), it.fact(), it.value()))
                        .toList(),
                basis,
                one.calculator(),
                one.paper(),
                one.written()));
    }
}
