package org.mingfa.changes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.RankRequest.Order;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.PassageId;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Validity;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.ArticleKey;
import org.mingfa.text.version.LawCatalogue;

/** What in force cites articles of a law: laws and interpretations, the higher level first. */
final class AffectedNorms {

    private static final int MOST = 100;
    private static final int MOST_ARTICLES = 20;
    private static final Set<String> NORMS =
            Set.of(PassageKind.STATUTE.name(), PassageKind.INTERPRETATION.name(), PassageKind.NOTICE.name());

    private final @Nullable OpenGeneration generation;
    private final LocalDate day;

    /** Of the norms of a generation; of none where there is none yet. */
    AffectedNorms(@Nullable OpenGeneration generation, LocalDate day) {
        this.generation = generation;
        this.day = day;
    }

    /**
     * Those that cite any of the articles.
     *
     * @param changed when what they cite was changed, or null where nobody says
     */
    List<AffectedLaw> of(WorkKey work, List<ArticleNumber> articles, @Nullable LocalDate changed) {
        OpenGeneration held = generation;
        if (articles.isEmpty() || held == null) {
            return List.of();
        }
        Set<String> keys = articles.stream()
                .map(number -> new ArticleKey(work, number).format())
                .collect(Collectors.toSet());
        Filter filter = Filter.NONE.and(KeywordField.KIND, NORMS).and(KeywordField.CITES, keys);
        Map<LawHeader, List<String>> citing = new LinkedHashMap<>();
        held.index()
                .rank(new RankRequest(new Query.All(), filter, Order.LEVEL, RankRequest.DEEPEST))
                .entries()
                .forEach(entry ->
                        PassageId.find(entry.id()).ifPresent(passage -> note(held.catalogue(), passage, work, citing)));
        return citing.entrySet().stream()
                .limit(MOST)
                .map(law -> affected(law.getKey(), law.getValue(), changed))
                .toList();
    }

    private void note(LawCatalogue laws, PassageId passage, WorkKey work, Map<LawHeader, List<String>> citing) {
        LawHeader law = laws.find(passage.document()).orElse(null);
        if (law == null
                || laws.listed(law).work().equals(work)
                || law.validityAt(day).dated() != Validity.IN_FORCE) {
            return;
        }
        List<String> articles = citing.computeIfAbsent(law, first -> new ArrayList<>());
        passage.article()
                .filter(number -> articles.size() < MOST_ARTICLES)
                .ifPresent(number -> articles.add(number.format()));
    }

    private static AffectedLaw affected(LawHeader law, List<String> articles, @Nullable LocalDate changed) {
        LocalDate own = law.promulgated();
        return new AffectedLaw(
                law.id().value(),
                law.title(),
                law.level().label(),
                own,
                articles,
                own != null && changed != null && own.isBefore(changed));
    }
}
