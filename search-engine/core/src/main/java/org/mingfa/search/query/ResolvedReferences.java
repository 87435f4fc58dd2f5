package org.mingfa.search.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.text.citation.DocumentNumber;
import org.mingfa.text.citation.QueryCitation;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.version.AsOf;

/**
 * What a query names and a generation has.
 *
 * @param articles that it cites, in its order
 * @param missing the first citation whose article is not there, or null
 * @param documents ids of the versions of the 发文字号 that the query is; one number may stand on many, which were published
 *     together
 */
public record ResolvedReferences(
        List<ArticleReference> articles, @Nullable QueryCitation missing, Set<String> documents) {

    public static final ResolvedReferences NONE = new ResolvedReferences(List.of(), null, Set.of());

    public ResolvedReferences {
        articles = List.copyOf(articles);
        documents = Set.copyOf(documents);
    }

    /** What is named by a query as it was typed, of the day's law. */
    public static ResolvedReferences of(OpenGeneration generation, String typed, ParsedQuery query, AsOf asOf) {
        Set<ArticleReference> articles = new LinkedHashSet<>();
        QueryCitation missing = null;
        for (QueryCitation citation : query.citations()) {
            Optional<ArticleReference> cited = ArticleReference.find(generation, citation, asOf);
            cited.ifPresent(articles::add);
            missing = missing == null && cited.isEmpty() ? citation : missing;
        }
        return new ResolvedReferences(List.copyOf(articles), missing, numbered(generation, typed.strip()));
    }

    private static Set<String> numbered(OpenGeneration generation, String typed) {
        return typed.endsWith("号")
                ? DocumentNumber.find(typed).map(DocumentNumber::format).stream()
                        .flatMap(number -> generation.catalogue().all().stream()
                                .filter(header -> number.equals(header.documentNumber())))
                        .map(LawHeader::id)
                        .map(Object::toString)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    public boolean isEmpty() {
        return articles.isEmpty() && documents.isEmpty();
    }

    /** Whether the article of this passage is cited. */
    public boolean cites(String passage) {
        return articles.stream().anyMatch(cited -> cited.id().equals(passage));
    }

    /** What else is to be searched for: a number is no word. */
    public ParsedQuery rest(ParsedQuery query) {
        return documents.isEmpty() ? query : query.withoutWords();
    }

    /** Keeps what is named: the documents of a number, and what cites the articles where nothing else is asked for. */
    public Filter narrowed(Filter filter, ParsedQuery query) {
        if (!documents.isEmpty()) {
            return filter.and(KeywordField.DOCUMENT, documents);
        }
        return articles.isEmpty() || !query.isWordless()
                ? filter
                : filter.and(
                        KeywordField.CITES,
                        articles.stream().map(cited -> cited.article().format()).collect(Collectors.toSet()));
    }
}
