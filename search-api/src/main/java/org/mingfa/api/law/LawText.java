package org.mingfa.api.law;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.RankRequest.Order;
import org.mingfa.search.index.Ranking.Entry;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.passage.PassageId;
import org.mingfa.text.citation.WorkKey;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.LawHeader;

/** Reads the text of laws out of a generation's index, in the order of the law. */
final class LawText {

    private LawText() {}

    /** Ids of the passages of a version. */
    static List<String> ids(OpenGeneration generation, LawHeader law) {
        return ids(generation.index(), KeywordField.DOCUMENT, law.id().value());
    }

    /** The versions, of those given, that have an article of this number. */
    static List<LawHeader> having(OpenGeneration generation, List<LawHeader> versions, ArticleNumber number) {
        if (versions.isEmpty()) {
            return List.of();
        }
        String workArticle = WorkKey.of(versions.getFirst().title()) + "#" + number.ordinal();
        List<DocumentId> having = ids(generation.index(), KeywordField.WORK_ARTICLE, workArticle).stream()
                .flatMap(id -> PassageId.find(id).stream())
                .map(PassageId::document)
                .toList();
        return versions.stream()
                .filter(version -> having.contains(version.id()))
                .toList();
    }

    private static List<String> ids(LegalIndex index, KeywordField field, String value) {
        Filter filter = Filter.NONE.and(field, Set.of(value));
        RankRequest request = new RankRequest(new Query.All(), filter, Order.POSITION, RankRequest.DEEPEST);
        return index.rank(request).entries().stream().map(Entry::id).toList();
    }

    static List<LawPassage> passages(OpenGeneration generation, List<String> ids) {
        return generation.index().passages(ids).stream().flatMap(LawText::law).toList();
    }

    private static Stream<LawPassage> law(Passage passage) {
        return passage instanceof LawPassage law ? Stream.of(law) : Stream.empty();
    }
}
