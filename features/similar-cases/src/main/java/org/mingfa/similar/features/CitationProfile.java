package org.mingfa.similar.features;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.passage.ArticleKeyFinder;
import org.mingfa.text.citation.CitationContext;
import org.mingfa.text.version.ArticleKey;
import org.mingfa.text.version.Law;
import org.mingfa.text.version.LawTable;

/**
 * The articles that a case cites.
 *
 * @param written the articles as they were cited, in the order of the text
 * @param common the same under the numbers of today, in the order of their names; true where old law is meant
 */
public record CitationProfile(Set<ArticleKey> written, Map<ArticleKey, Boolean> common) {

    public static final CitationProfile NONE = new CitationProfile(Set.of(), Map.of());

    public CitationProfile {
        written = Collections.unmodifiableSet(new LinkedHashSet<>(written));
        common = Collections.unmodifiableMap(ordered(common));
    }

    /** Looked up by the article: a tree in this order would write the names anew for each comparison. */
    private static Map<ArticleKey, Boolean> ordered(Map<ArticleKey, Boolean> articles) {
        SortedMap<String, ArticleKey> byName = new TreeMap<>();
        articles.keySet().forEach(article -> byName.put(article.format(), article));
        Map<ArticleKey, Boolean> ordered = LinkedHashMap.newLinkedHashMap(byName.size());
        byName.values().forEach(article -> ordered.put(article, articles.get(article)));
        return ordered;
    }

    /**
     * An article as a text cites it.
     *
     * @param version year of the version that the text itself names, or null
     */
    public record ProfileCitation(
            ArticleKey article, @Nullable String version) {}

    /** The citations of several texts of one case, in their order, none twice. */
    public static List<ProfileCitation> written(List<String> texts, ArticleKeyFinder known) {
        List<String> citing = texts.stream().filter(CitationProfile::mayCite).toList();
        if (citing.isEmpty()) {
            return List.of();
        }
        ArticleKeyFinder places = known.withShortTitlesOf(citing);
        return citing.stream()
                .flatMap(text -> places.in(text, CitationContext.NONE).stream())
                .flatMap(place ->
                        place.articles().stream().map(article -> new ProfileCitation(article, place.version())))
                .distinct()
                .toList();
    }

    /**
     * What citations mean on a day.
     *
     * @param decided day of the decision, or null
     */
    public static CitationProfile of(List<ProfileCitation> cited, @Nullable LocalDate decided, LocalDate searched) {
        Set<ArticleKey> written = new LinkedHashSet<>();
        Map<ArticleKey, Boolean> common = new HashMap<>();
        for (ProfileCitation one : cited) {
            written.add(one.article());
            CommonArticle today = CommonArticle.of(one.article(), one.version(), decided, searched);
            common.merge(today.article(), today.old(), Boolean::logicalAnd);
        }
        return cited.isEmpty() ? NONE : new CitationProfile(written, common);
    }

    private static boolean mayCite(String text) {
        return text.indexOf('条') > 0 && text.indexOf('第') >= 0;
    }

    /** The keys under which the index has these articles: as written, and under the numbers of today. */
    public Set<String> keys() {
        return Stream.concat(written.stream(), common.keySet().stream())
                .map(ArticleKey::format)
                .collect(Collectors.toSet());
    }

    public boolean isEmpty() {
        return common.isEmpty();
    }

    /** Of these articles those whose law had begun on a day: what was written then can cite no others. All where no day is known. */
    public CitationProfile begunOn(@Nullable LocalDate day) {
        if (day == null || common.keySet().stream().allMatch(article -> hasBegun(article, day))) {
            return this;
        }
        Set<ArticleKey> asWritten = new LinkedHashSet<>(written);
        Map<ArticleKey, Boolean> asCommon = new HashMap<>(common);
        asWritten.removeIf(article -> !hasBegun(article, day));
        asCommon.keySet().removeIf(article -> !hasBegun(article, day));
        return new CitationProfile(asWritten, asCommon);
    }

    /** What the table of laws does not date is taken for old. */
    private static boolean hasBegun(ArticleKey article, LocalDate day) {
        List<Law.Version> versions = LawTable.versions(article.work());
        return versions.isEmpty()
                || versions.stream().anyMatch(version -> !version.from().isAfter(day));
    }

    /** Whether some article is law that was no longer in force on the day of the search. */
    public boolean isOld() {
        return common.containsValue(true);
    }
}
