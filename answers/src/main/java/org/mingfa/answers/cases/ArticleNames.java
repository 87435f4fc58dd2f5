package org.mingfa.answers.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.cases.CasePage.CitedArticle;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.passage.PassageId;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.version.ArticleKey;
import org.mingfa.text.version.LawVersions;

/** Names the articles that somebody cites, and the version of each that was in force for them. For one answer. */
public final class ArticleNames {

    private final OpenGeneration generation;
    private final @Nullable LocalDate day;
    private final Map<ArticleKey, CitedArticle> known = new HashMap<>();

    /**
     * Names for one text.
     *
     * @param day on which it was written, or null
     */
    public ArticleNames(OpenGeneration generation, @Nullable LocalDate day) {
        this.generation = generation;
        this.day = day;
    }

    public CitedArticle of(ArticleKey article) {
        return known.computeIfAbsent(article, this::look);
    }

    private CitedArticle look(ArticleKey article) {
        Optional<LawVersions> law = generation.catalogue().find(article.work());
        String title = law.map(versions -> versions.newest().title())
                .or(() -> generation.names().findTitle(article.work().value()))
                .orElse(article.work().value());
        String version = law.stream()
                .flatMap(this::likeliest)
                .map(LawHeader::id)
                .filter(id -> isHeld(id, article))
                .map(DocumentId::value)
                .findFirst()
                .orElse(null);
        return new CitedArticle(
                title, version, article.article().format(), article.article().ordinal());
    }

    private Stream<LawHeader> likeliest(LawVersions law) {
        LocalDate written = day;
        return written == null
                ? law.newestFirst().stream()
                : Stream.concat(law.inForce(written).stream(), law.newestFirst().stream());
    }

    private boolean isHeld(DocumentId version, ArticleKey article) {
        return !generation
                .index()
                .passages(List.of(PassageId.of(version, article.article())))
                .isEmpty();
    }
}
