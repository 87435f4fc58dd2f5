package org.mingfa.search.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.mingfa.text.citation.WorkKey;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.version.LawCatalogue;

/** Looks up laws and articles in one generation. A law is named by id, full title, short title or alias. */
public final class ArticleLookup {

    private final OpenGeneration generation;

    public ArticleLookup(OpenGeneration generation) {
        this.generation = generation;
    }

    /** The article in the version in force on the day. */
    public ArticleAnswer article(String law, ArticleNumber number, LocalDate date) {
        List<LawHeader> versions = versions(law);
        if (versions.isEmpty()) {
            return new ArticleAnswer.NoSuchLaw(law);
        }
        Optional<LawHeader> inForce = versions.reversed().stream()
                .filter(version -> version.period().contains(date))
                .findFirst();
        return inForce.map(version -> in(version, number, date))
                .orElseGet(() -> new ArticleAnswer.NotInForce(versions));
    }

    /** The article in one version, in force or not. */
    public ArticleAnswer in(LawHeader version, ArticleNumber number, LocalDate shownAt) {
        List<Passage> found = generation.index().passages(List.of(PassageId.of(version.id(), number)));
        if (found.isEmpty() || !(found.getFirst() instanceof LawPassage article)) {
            return new ArticleAnswer.NoSuchArticle(version, number);
        }
        return new ArticleAnswer.Found(version, article, version.validityAt(shownAt));
    }

    /** All versions of a law, oldest first; empty when there is no law of this name. An id names a single version. */
    public List<LawHeader> versions(String law) {
        LawCatalogue catalogue = generation.catalogue();
        Optional<LawHeader> byId = documentId(law).flatMap(catalogue::find);
        if (byId.isPresent()) {
            return List.of(byId.get());
        }
        return catalogue
                .findWork(law)
                .or(() -> generation.names().findTitle(law).map(WorkKey::of))
                .map(catalogue::versions)
                .orElse(List.of());
    }

    /** The version that a user means who gives no more than a name and a day; an id means that version itself. */
    public Optional<LawHeader> version(String law, LocalDate date) {
        List<LawHeader> versions = versions(law);
        if (versions.size() == 1 && versions.getFirst().id().value().equals(law)) {
            return Optional.of(versions.getFirst());
        }
        return versions.reversed().stream()
                .filter(version -> version.period().contains(date))
                .findFirst();
    }

    /** All passages of a version, in their order. */
    public List<LawPassage> passages(DocumentId version) {
        Filter filter = Filter.NONE.and(KeywordField.DOCUMENT, Set.of(version.value()));
        List<String> ids = generation
                .index()
                .rank(new RankRequest(new Query.All(), filter, Order.POSITION, RankRequest.DEEPEST))
                .entries()
                .stream()
                .map(Ranking.Entry::id)
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
