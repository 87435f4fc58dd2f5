package org.mingfa.search.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.search.law.ArticleLookup;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.identity.ArticleNumber;
import org.mingfa.text.identity.DocumentId;
import org.mingfa.text.version.LawVersions;

/**
 * What was read of laws while one text is verified, each article and law once: what a verification costs grows with its
 * text, not with the text times the laws that it cites. For one thread.
 */
final class ReadLaws {

    /** Laws that are read as a whole to find where a wrong quotation comes from; a text misquotes few. */
    private static final int MOST_WHOLE = 6;

    /** Characters of whole laws that are looked through for wrong quotations of one text. */
    private static final long MOST_SCANNED = 20_000_000;

    private final ArticleLookup lookup;
    private final Map<Place, ArticleAnswer> articles = new HashMap<>();
    private final Map<Named, Optional<LawVersions>> laws = new HashMap<>();
    private final Map<String, String> folded = new HashMap<>();
    private final Map<DocumentId, List<Words>> whole = new HashMap<>();
    private long scanned;

    private record Place(DocumentId version, ArticleNumber number, LocalDate day) {}

    private record Named(String law, ArticleNumber number) {}

    /** An article of a law and its words as quotations are compared with them. */
    private record Words(ArticleNumber number, String folded) {}

    ReadLaws(ArticleLookup lookup) {
        this.lookup = lookup;
    }

    /** As {@link ArticleLookup#find(String, ArticleNumber)}. */
    Optional<LawVersions> find(String law, ArticleNumber number) {
        return laws.computeIfAbsent(new Named(law, number), named -> lookup.find(law, number));
    }

    /** As {@link ArticleLookup#find(String)}. */
    Optional<LawVersions> find(String law) {
        return lookup.find(law);
    }

    /** As {@link ArticleLookup#in}. */
    ArticleAnswer in(LawHeader version, ArticleNumber number, LocalDate day) {
        return articles.computeIfAbsent(new Place(version.id(), number, day), place -> lookup.in(version, number, day));
    }

    /** Whether an article has what is quoted. */
    boolean says(LawPassage article, Quotation quotation) {
        return says(article.text(), quotation);
    }

    /** Whether a text of a law, an article or a 款 of it, has what is quoted. */
    boolean says(String text, Quotation quotation) {
        return quotation.occursInFolded(folded.computeIfAbsent(text, Quotation::fold));
    }

    /** The article of a version that has what is quoted; empty also where too much was looked through already. */
    Optional<ArticleNumber> articleThatSays(DocumentId version, Quotation quotation) {
        if (!whole.containsKey(version) && whole.size() >= MOST_WHOLE) {
            return Optional.empty();
        }
        for (Words words : whole.computeIfAbsent(version, this::words)) {
            scanned += words.folded.length();
            if (scanned > MOST_SCANNED) {
                return Optional.empty();
            }
            if (quotation.occursInFolded(words.folded)) {
                return Optional.of(words.number);
            }
        }
        return Optional.empty();
    }

    private List<Words> words(DocumentId version) {
        List<Words> words = new ArrayList<>();
        for (LawPassage passage : lookup.passages(version)) {
            ArticleNumber number = passage.article();
            if (number != null) {
                words.add(new Words(number, Quotation.fold(passage.text())));
            }
        }
        return words;
    }
}
