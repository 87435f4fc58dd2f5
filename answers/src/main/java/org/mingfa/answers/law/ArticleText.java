package org.mingfa.answers.law;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.Disclaimer;
import org.mingfa.answers.HitAnswer.ArticleReference;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.LawCitation;
import org.mingfa.answers.Lookup;
import org.mingfa.answers.NotFoundReason;
import org.mingfa.answers.RenumberingAnswer;
import org.mingfa.answers.Viewpoint;
import org.mingfa.answers.coverage.AnswerSource;
import org.mingfa.answers.law.ArticlePage.Neighbour;
import org.mingfa.answers.law.ArticlePage.PartlyRepealed;
import org.mingfa.answers.law.ArticlePage.Version;
import org.mingfa.search.citation.CitedBy;
import org.mingfa.search.citation.CitedByRequest;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.RankRequest.Order;
import org.mingfa.search.index.Ranking.ScoredPassage;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.search.law.ArticleLookup;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.passage.PassageId;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.search.query.Selection;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Nature;
import org.mingfa.text.parse.Paragraphs;
import org.mingfa.text.version.ArticleKey;
import org.mingfa.text.version.ArticleValidity;
import org.mingfa.text.version.AsOf;
import org.mingfa.text.version.LawTable;
import org.mingfa.text.version.LawVersions;

/** What is shown of an article of one version: its text, its neighbours, the versions that have it, what interprets it. */
final class ArticleText {

    /** Interpretations shown beside an article; the others are asked for by what cites it. */
    private static final int BESIDE = 5;

    private final OpenGeneration generation;
    private final LawHeader version;
    private final Viewpoint from;
    private final LocalDate day;

    ArticleText(OpenGeneration generation, LawHeader version, Viewpoint from) {
        this.generation = generation;
        this.version = version;
        this.from = from;
        this.day = from.day();
    }

    Lookup<ArticlePage> page(ArticleNumber number) {
        return new ArticleLookup(generation).in(version, number, day) instanceof ArticleAnswer.Found found
                ? Lookup.of(page(number, found.article()), version.nature())
                : new Lookup.NotFound<>(missing(number));
    }

    private ArticlePage page(ArticleNumber number, LawPassage passage) {
        List<String> order = LawText.ids(generation, version);
        int place = order.indexOf(passage.id());
        String citation = LawCitation.of(version, number.format());
        return new ArticlePage(
                AnswerSource.of(generation),
                AsOfReader.shown(from.asOf()),
                passage.id(),
                LawAnswer.of(version, from),
                new ArticleReference(number.format(), number.ordinal(), passage.path()),
                passage.text(),
                Paragraphs.of(passage.text()).paragraphs(),
                neighbour(number, order, place, -1),
                neighbour(number, order, place, 1),
                versions(number),
                interpretations(number),
                ArticleValidity.at(version.work(), number, day)
                        .map(PartlyRepealed::of)
                        .orElse(null),
                RenumberingAnswer.hints(generation, version, number),
                passage.questions(),
                citation,
                excerpt(passage.text(), citation),
                version.source(),
                Disclaimer.LAW);
    }

    private @Nullable Neighbour neighbour(ArticleNumber shown, List<String> order, int place, int step) {
        for (int i = place + step; place >= 0 && i >= 0 && i < order.size(); i += step) {
            List<LawPassage> found = LawText.passages(generation, List.of(order.get(i)));
            if (!found.isEmpty() && found.getFirst().article() != null) {
                ArticleNumber number = found.getFirst().article();
                return new Neighbour(number.format(), number.ordinal(), isGap(shown, number));
            }
        }
        return null;
    }

    /** In an official text a number that is not there is one that the law does not have. */
    private boolean isGap(ArticleNumber shown, ArticleNumber other) {
        return version.nature() != Nature.OFFICIAL && !other.follows(shown) && !shown.follows(other);
    }

    /** Newest first. */
    private List<Version> versions(ArticleNumber number) {
        return having(number).reversed().stream()
                .map(one -> Version.of(one, version, from))
                .toList();
    }

    /** The versions of the law that have an article of this number, oldest first. */
    private List<LawHeader> having(ArticleNumber number) {
        return LawText.having(
                generation,
                generation.catalogue().find(version.work()).orElseGet(() -> LawVersions.of(version)),
                number);
    }

    /** The interpretations in force on the day that cite the article, those of this very law first. */
    private CitedByAnswer interpretations(ArticleNumber number) {
        CitedByRequest request =
                new CitedByRequest(Selection.of(PassageKind.INTERPRETATION), new AsOf.Day(day), BESIDE, null);
        return CitedByAnswer.of(new CitedBy(generation, version.title(), number).find(request), from);
    }

    private String excerpt(String text, String citation) {
        String caution = version.nature().caution();
        return (caution.isEmpty() ? "" : "【" + caution + "】\n") + text + "\n——" + citation + "（"
                + from.validityText(version) + "；" + Disclaimer.LAW + "）";
    }

    /** Why there is no such article. */
    NotFoundReason missing(ArticleNumber number) {
        List<ArticleNumber> numbers = new ArticleLookup(generation)
                .passages(version.id()).stream()
                        .map(LawPassage::article)
                        .flatMap(Stream::ofNullable)
                        .toList();
        return LawTable.endBefore(version, number).isPresent()
                        || version.nature() == Nature.OFFICIAL && isWhole(numbers)
                ? new NotFoundReason.NoSuchArticle(version, number, numbers, having(number))
                : new NotFoundReason.ArticleNotHeld(version, number, numbers, having(number));
    }

    /** Only of a text without gaps can be said what it does not have; one without articles has none. */
    private static boolean isWhole(List<ArticleNumber> numbers) {
        Set<Integer> main = numbers.stream().map(ArticleNumber::main).collect(Collectors.toSet());
        return main.isEmpty() || main.size() == Collections.max(main);
    }

    /** Reads the text of laws out of a generation's index, in the order of the law. */
    private static final class LawText {

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
            return index.rank(request).entries().stream().map(ScoredPassage::id).toList();
        }

        static List<LawPassage> passages(OpenGeneration generation, List<String> ids) {
            return generation.index().passages(ids).stream()
                    .flatMap(LawText::law)
                    .toList();
        }

        private static Stream<LawPassage> law(Passage passage) {
            return passage instanceof LawPassage law ? Stream.of(law) : Stream.empty();
        }
    }
}
