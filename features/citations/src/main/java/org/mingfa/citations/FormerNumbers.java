package org.mingfa.citations;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.citations.ArticleWords.Nearest;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Nature;
import org.mingfa.text.version.Concordance;
import org.mingfa.text.version.LawTable;
import org.mingfa.text.version.LawVersions;
import org.mingfa.text.version.Renumbering;
import org.mingfa.text.version.Repeal;

/**
 * Whether a number is that of another version of the law, or of a law that it took the place of: the clause is of the article that
 * had the number there. For one text and one thread.
 */
final class FormerNumbers {

    /** So much of a clause the former article has, and so much more than the one cited. */
    private static final double LEAST_SHARED = 0.35;

    private static final double MORE = 0.25;

    /** So much of the former article its counterpart has. */
    private static final double COUNTERPART = 0.4;

    private final LawCache laws;
    private final OpenGeneration generation;
    private final Map<FormerArticle, Optional<ArticleNumber>> counterparts = new HashMap<>();

    private record FormerArticle(String id, String version) {}

    /**
     * The provision that a number stood for.
     *
     * @param law title of the law in whose version it did
     * @param year of that version
     * @param now the number of the same provision in the version cited, or null where it is not known
     */
    record FormerNumber(
            String law,
            int year,
            ArticleNumber then,
            @Nullable ArticleNumber now) {}

    FormerNumbers(LawCache laws, OpenGeneration generation) {
        this.laws = laws;
        this.generation = generation;
    }

    /**
     * The former meaning of a number that a clause speaks of.
     *
     * @param nearest the article of the version cited that the search finds for the clause, or null
     */
    Optional<FormerNumber> find(
            ArticleAnswer.Found cited, CitedClause clause, @Nullable ArticleNumber nearest, List<Renumbering> known) {
        ArticleNumber number = Objects.requireNonNull(cited.article().article());
        return known.stream()
                .filter(one -> one.now().number().equals(nearest))
                .map(one -> new FormerNumber(cited.law().title(), one.years().getLast(), number, nearest))
                .findFirst()
                .or(() -> versions(cited.law())
                        .flatMap(version -> former(version, cited, clause, nearest).stream())
                        .findFirst());
    }

    /** Other versions of the law, those nearest in time first; behind them the laws that it took the place of. */
    private Stream<LawHeader> versions(LawHeader cited) {
        Stream<LawHeader> own = generation.catalogue().find(cited.work()).stream()
                .map(LawVersions::newestFirst)
                .flatMap(List::stream)
                .filter(version -> !version.id().equals(cited.id()));
        Stream<LawHeader> replaced = LawTable.repeals().stream()
                .filter(repeal -> cited.title().equals(repeal.successor()))
                .map(Repeal::work)
                .flatMap(work -> generation.catalogue().find(work).stream())
                .map(LawVersions::newest)
                .sorted(Comparator.comparing(LawHeader::title));
        return Stream.concat(own, replaced)
                .filter(version -> version.nature() == Nature.OFFICIAL && version.promulgated() != null);
    }

    private Optional<FormerNumber> former(
            LawHeader version, ArticleAnswer.Found cited, CitedClause clause, @Nullable ArticleNumber nearest) {
        ArticleNumber number = Objects.requireNonNull(cited.article().article());
        ArticleWords words = laws.words(cited.law().id()).orElse(null);
        if (words == null
                || !(laws.beside(version, number).orElse(null) instanceof ArticleAnswer.Found before)
                || before.article().text().equals(cited.article().text())) {
            return Optional.empty();
        }
        ArticleNumber now = counterparts
                .computeIfAbsent(
                        new FormerArticle(
                                before.article().id(), cited.law().id().value()),
                        key -> counterpart(words, before.article().text()))
                .orElse(null);
        boolean same = number.equals(now);
        boolean says = clause.questions().stream()
                .limit(1)
                .map(question -> ArticleWords.pairs(Quotation.fold(question)))
                .anyMatch(pairs -> isOf(pairs, words, before.article(), cited.article()));
        boolean found = now != null && now.equals(nearest);
        return !same && (found || says && now != null)
                ? Optional.of(new FormerNumber(
                        version.title(), Objects.requireNonNull(Concordance.year(version)), number, now))
                : Optional.empty();
    }

    private boolean isOf(Set<Integer> pairs, ArticleWords words, LawPassage before, LawPassage cited) {
        double then = words.share(pairs, laws.pairs(before));
        return then >= LEAST_SHARED && then >= words.share(pairs, laws.pairs(cited)) + MORE;
    }

    private static Optional<ArticleNumber> counterpart(ArticleWords words, String text) {
        Nearest nearest = words.nearest(ArticleWords.pairs(Quotation.fold(text)));
        return nearest.share() >= COUNTERPART ? Optional.of(nearest.number()) : Optional.empty();
    }
}
