package org.mingfa.api.law;

import java.time.LocalDate;
import java.util.List;
import org.mingfa.search.answer.CitedByAnswer;
import org.mingfa.search.answer.HistoryAnswer;
import org.mingfa.search.answer.LawAnswer;
import org.mingfa.search.answer.SearchAnswer;
import org.mingfa.search.citing.CitedBy;
import org.mingfa.search.citing.CitedByRequest;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleHistory;
import org.mingfa.search.law.ArticleVersion;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.search.request.Selection;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.version.AsOf;

/** What an article is connected with: its other versions, and what cites it. */
final class ArticleGraph {

    /** Interpretations shown beside an article; the others are a link away. */
    private static final int BESIDE = 5;

    private ArticleGraph() {}

    static ArticleHistoryPage history(OpenGeneration generation, String law, ArticleNumber number, AsOf asOf) {
        LawHeader version = LawLookup.getVersion(generation, law, asOf);
        List<ArticleVersion> versions = new ArticleHistory(generation).of(version, number);
        if (versions.isEmpty()) {
            throw ArticleReading.missing(
                    generation,
                    version,
                    LawText.having(generation, LawLookup.getVersions(generation, law), number),
                    number);
        }
        LocalDate day = asOf.shownAt();
        return new ArticleHistoryPage(
                generation.manifest().id(),
                ArticleReading.shown(asOf),
                LawAnswer.of(version, day),
                number.format(),
                number.ordinal(),
                versions.stream().map(one -> HistoryAnswer.of(one, day)).toList(),
                HistoryAnswer.NOTE,
                SearchAnswer.DISCLAIMER);
    }

    /** The article need not exist in a version that the generation has: older texts cite what is gone. */
    static CitedByPage citedBy(OpenGeneration generation, String law, ArticleNumber number, CitedByRequest request) {
        LawHeader version = newest(generation, law, request.asOf());
        LocalDate day = request.asOf().shownAt();
        return new CitedByPage(
                generation.manifest().id(),
                ArticleReading.shown(request.asOf()),
                LawAnswer.of(version, day),
                number.format(),
                number.ordinal(),
                CitedByAnswer.of(new CitedBy(generation, version.title(), number).find(request), day),
                SearchAnswer.DISCLAIMER);
    }

    private static LawHeader newest(OpenGeneration generation, String law, AsOf asOf) {
        List<LawHeader> versions = LawLookup.getVersions(generation, law);
        LocalDate day = asOf.shownAt();
        return versions.reversed().stream()
                .filter(version -> version.period().contains(day))
                .findFirst()
                .orElse(versions.getLast());
    }

    /** The interpretations in force on the day that cite the article, those of this very law first. */
    static CitedByAnswer interpretations(
            OpenGeneration generation, LawHeader law, ArticleNumber number, LocalDate day) {
        CitedByRequest request =
                new CitedByRequest(Selection.of(PassageKind.INTERPRETATION), new AsOf.Day(day), BESIDE, null);
        return CitedByAnswer.of(new CitedBy(generation, law.title(), number).find(request), day);
    }
}
