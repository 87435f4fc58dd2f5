package org.mingfa.search.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.RankRequest.Order;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.passage.PassageId;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.LawCatalogue;
import org.mingfa.text.version.LawVersions;

/** Looks up laws and articles in one generation. A law is named by id, full title, short title or alias. */
public final class ArticleLookup {

    private final OpenGeneration generation;

    public ArticleLookup(OpenGeneration generation) {
        this.generation = generation;
    }

    /** The article in the version in force on the day. */
    public ArticleAnswer article(String law, ArticleNumber number, LocalDate date) {
        return find(law)
                .map(versions -> versions.inForce(date)
                        .map(version -> in(version, number, date))
                        .orElseGet(() -> new ArticleAnswer.NotInForce(versions)))
                .orElseGet(() -> new ArticleAnswer.NoSuchLaw(law));
    }

    /** The article in one version, in force or not. */
    public ArticleAnswer in(LawHeader version, ArticleNumber number, LocalDate shownAt) {
        String id = PassageId.of(version.id(), number);
        return in(version, number, shownAt, articles(List.of(id)).get(id));
    }

    /** The same of what was read before, an article or null. */
    public static ArticleAnswer in(
            LawHeader version, ArticleNumber number, LocalDate shownAt, @Nullable LawPassage article) {
        return article == null
                ? new ArticleAnswer.NoSuchArticle(version, number)
                : new ArticleAnswer.Found(version, article, version.validityAt(shownAt));
    }

    /** The articles with these ids of passages, in one look; those that there are not are absent. */
    public Map<String, LawPassage> articles(Collection<String> ids) {
        Map<String, LawPassage> found = new HashMap<>();
        for (Passage passage : generation.index().passages(List.copyOf(ids))) {
            if (passage instanceof LawPassage article) {
                found.put(article.id(), article);
            }
        }
        return found;
    }

    /** A law by its name, across its versions; an id names a single version. Empty when there is none of this name. */
    public Optional<LawVersions> find(String law) {
        LawCatalogue catalogue = generation.catalogue();
        return byId(law)
                .map(LawVersions::of)
                .or(() -> catalogue.findNamed(law))
                .or(() -> generation.names().findTitle(law).flatMap(title -> catalogue.find(WorkKey.of(title))));
    }

    /** The law of that name; of several that share it the one that has the article: 宪法修正案第三十二条 is of 2018. */
    public Optional<LawVersions> find(String law, ArticleNumber article) {
        Collection<LawVersions> namesakes = generation.catalogue().namesakes(law);
        return namesakes.size() < 2
                ? find(law)
                : namesakes.stream()
                        .filter(one -> one.all().stream()
                                .anyMatch(version ->
                                        in(version, article, LocalDate.EPOCH) instanceof ArticleAnswer.Found))
                        .findFirst()
                        .or(() -> find(law));
    }

    private Optional<LawHeader> byId(String law) {
        return documentId(law).flatMap(generation.catalogue()::find);
    }

    /** All passages of a version, in their order. */
    public List<LawPassage> passages(DocumentId version) {
        Filter filter = Filter.NONE.and(KeywordField.DOCUMENT, Set.of(version.value()));
        List<String> ids = generation
                .index()
                .rank(new RankRequest(new Query.All(), filter, Order.POSITION, RankRequest.DEEPEST))
                .entries()
                .stream()
                .map(Ranking.ScoredPassage::id)
                .toList();
        return generation.index().passages(ids).stream()
                .filter(LawPassage.class::isInstance)
                .map(LawPassage.class::cast)
                .toList();
    }

    private static Optional<DocumentId> documentId(String text) {
        try {
            return Optional.of(new DocumentId(text));
        } catch (IllegalArgumentException aName) {
            return Optional.empty();
        }
    }
}
