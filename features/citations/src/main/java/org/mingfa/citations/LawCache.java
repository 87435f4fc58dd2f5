package org.mingfa.citations;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.search.law.ArticleLookup;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.passage.PassageId;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.version.LawVersions;

/**
 * What was read of laws while one text is verified, each article and law once: what a verification costs grows with its
 * text, not with the text times the laws that it cites. For one thread.
 */
final class LawCache {

    /** Letters of laws that are read as a whole to find where a wrong quotation, or the content of a sentence, comes from. */
    private static final int MOST_WHOLE = 600_000;

    /** Characters of whole laws that are looked through for wrong quotations of one text. */
    private static final long MOST_SCANNED = 4_000_000;

    /** Articles beside the cited ones that are read for what is quoted: the others of a range, those of other versions. */
    private static final int MOST_BESIDE = 400;

    private final OpenGeneration generation;
    private final ArticleLookup lookup;
    private final Map<String, Optional<LawPassage>> articles = new HashMap<>();
    private final Set<String> expected = new LinkedHashSet<>();
    private final Map<String, List<String>> namesakes = new HashMap<>();
    private final Map<String, Optional<LawVersions>> laws = new HashMap<>();
    private final Map<NumberedArticle, Optional<LawVersions>> shared = new HashMap<>();
    private final Map<String, String> folded = new HashMap<>();
    private final Map<DocumentId, ArticleWords> whole = new HashMap<>();
    private final Map<String, Set<Integer>> pairs = new HashMap<>();
    private int read;
    private long scanned;
    private int beside;

    private record NumberedArticle(String law, ArticleNumber number) {}

    LawCache(OpenGeneration generation) {
        this.generation = generation;
        this.lookup = new ArticleLookup(generation);
    }

    /** Several laws of the generation that share a short name, unless everybody means one of them by it. */
    List<String> namesakes(String law) {
        return namesakes.computeIfAbsent(
                law,
                name -> generation.names().findTitle(name).isPresent()
                        ? List.of()
                        : generation.catalogue().namesakes(name).stream()
                                .map(one -> one.newest().title())
                                .sorted()
                                .toList());
    }

    /** As {@link ArticleLookup#find(String, ArticleNumber)}. */
    Optional<LawVersions> find(String law, ArticleNumber number) {
        return generation.catalogue().namesakes(law).size() < 2
                ? find(law)
                : shared.computeIfAbsent(new NumberedArticle(law, number), named -> lookup.find(law, number));
    }

    /** As {@link ArticleLookup#find(String)}. */
    Optional<LawVersions> find(String law) {
        return laws.computeIfAbsent(law, lookup::find);
    }

    /** An article that will be asked for: all that are expected are read in one look. */
    void expect(LawHeader version, ArticleNumber number) {
        String id = PassageId.of(version.id(), number);
        if (!articles.containsKey(id)) {
            expected.add(id);
        }
    }

    /** As {@link ArticleLookup#in}. */
    ArticleAnswer in(LawHeader version, ArticleNumber number, LocalDate day) {
        String id = PassageId.of(version.id(), number);
        if (!articles.containsKey(id)) {
            expected.add(id);
            Map<String, LawPassage> read = lookup.articles(expected);
            expected.forEach(one -> articles.put(one, Optional.ofNullable(read.get(one))));
            expected.clear();
        }
        return ArticleLookup.in(
                version,
                number,
                day,
                articles.getOrDefault(id, Optional.empty()).orElse(null));
    }

    /** The same of an article that the text does not cite; empty where too many of them were read already. */
    Optional<ArticleAnswer> beside(LawHeader version, ArticleNumber number) {
        boolean read = articles.containsKey(PassageId.of(version.id(), number));
        return read || ++beside <= MOST_BESIDE ? Optional.of(in(version, number, LocalDate.EPOCH)) : Optional.empty();
    }

    /** Whether something that a quotation may be from was left unread. */
    boolean isExhausted() {
        return beside > MOST_BESIDE;
    }

    /** Whether an article has what is quoted. */
    boolean says(LawPassage article, Quotation quotation) {
        return says(article.text(), quotation);
    }

    /** Whether an article has these folded words. */
    boolean has(LawPassage article, String words) {
        return fold(article).contains(words);
    }

    /** Whether a text of a law, an article or a 款 of it, has what is quoted. */
    boolean says(String text, Quotation quotation) {
        return quotation.occursInFolded(folded.computeIfAbsent(text, Quotation::fold));
    }

    /** The article of a version that has what is quoted; empty also where too much was looked through already. */
    Optional<ArticleNumber> articleThatSays(DocumentId version, Quotation quotation) {
        for (ArticleWords.Words words : words(version).map(ArticleWords::all).orElse(List.of())) {
            scanned += words.folded().length();
            if (scanned > MOST_SCANNED) {
                return Optional.empty();
            }
            if (quotation.occursInFolded(words.folded())) {
                return Optional.of(words.number());
            }
        }
        return Optional.empty();
    }

    /** The pairs of characters of an article. */
    Set<Integer> pairs(LawPassage article) {
        return pairs.computeIfAbsent(article.id(), id -> ArticleWords.pairs(fold(article)));
    }

    private String fold(LawPassage article) {
        return folded.computeIfAbsent(article.text(), Quotation::fold);
    }

    /** The words of all articles of a version; empty where too much law was read as a whole already. */
    Optional<ArticleWords> words(DocumentId version) {
        if (!whole.containsKey(version) && read <= MOST_WHOLE) {
            ArticleWords words = ArticleWords.of(lookup.passages(version));
            whole.put(version, words);
            read += words.letters();
        }
        return Optional.ofNullable(whole.get(version));
    }

    /** The numbers of a version's articles in their order; empty where too much law was read as a whole already. */
    Optional<List<ArticleNumber>> numbers(LawHeader version) {
        return words(version.id())
                .map(words ->
                        words.all().stream().map(ArticleWords.Words::number).toList());
    }
}
