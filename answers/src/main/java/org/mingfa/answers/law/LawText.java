package org.mingfa.answers.law;

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
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.version.ArticleKey;
import org.mingfa.text.version.LawVersions;

/** Reads the text of laws out of a generation's index, in the order of the law. */
final class LawText {

    private LawText() {}

    /** Ids of the passages of a version. */
    static List<String> ids(OpenGeneration generation, LawHeader law) {
        return ids(generation.index(), KeywordField.DOCUMENT, law.id().value());
    }

    /** The versions of a law that have an article of this number. */
    static List<LawHeader> having(OpenGeneration generation, LawVersions law, ArticleNumber number) {
        String workArticle = new ArticleKey(law.work(), number).format();
        List<DocumentId> having = ids(generation.index(), KeywordField.WORK_ARTICLE, workArticle).stream()
                .flatMap(id -> PassageId.find(id).stream())
                .map(PassageId::document)
                .toList();
        return law.all().stream()
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
