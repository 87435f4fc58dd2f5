package org.mingfa.answers.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingfa.answers.cases.CasePage.CitedArticle;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleHistory;
import org.mingfa.search.law.ArticleVersion;
import org.mingfa.search.law.ArticleVersion.VersionChange;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.LawTable;
import org.mingfa.text.version.Repeal;

/** Where the articles that a text cited stand today. For one answer. */
final class LawOfToday {

    private final OpenGeneration generation;
    private final LocalDate today;
    private final ArticleHistory history;

    LawOfToday(OpenGeneration generation, LocalDate today) {
        this.generation = generation;
        this.today = today;
        this.history = new ArticleHistory(generation);
    }

    /** The same, each with what became of it where it is not as it was. */
    List<CitedArticle> beside(List<CitedArticle> cited) {
        return cited.stream().map(this::beside).toList();
    }

    private CitedArticle beside(CitedArticle cited) {
        Optional<Repeal> repeal = LawTable.findRepeal(WorkKey.of(cited.law()), today);
        if (repeal.isPresent()) {
            return cited.with(repeal.get().sentence(), null, true);
        }
        return version(cited).map(version -> beside(cited, version)).orElse(cited);
    }

    private Optional<LawHeader> version(CitedArticle cited) {
        return Optional.ofNullable(cited.lawId())
                .flatMap(id -> generation.catalogue().find(new DocumentId(id)));
    }

    /** Of the versions since, those that have begun; none where the version cited is in force today. */
    private CitedArticle beside(CitedArticle cited, LawHeader version) {
        if (version.period().contains(today)) {
            return cited;
        }
        List<ArticleVersion> since = history.of(version, ArticleNumber.parse(cited.ordinal())).stream()
                .takeWhile(later -> !later.law().equals(version))
                .filter(later -> !later.law().period().begins(today))
                .toList();
        return since.isEmpty() ? cited : beside(cited, since);
    }

    private static CitedArticle beside(CitedArticle cited, List<ArticleVersion> since) {
        ArticleVersion now = since.getFirst();
        LawPassage article = now.article();
        ArticleNumber number = article == null ? null : article.article();
        String from = "自 " + now.law().period().from() + " 起施行的文本";
        if (number == null || now.change() == VersionChange.DELETED) {
            return cited.with(from + "中没有这一条。", null, false);
        }
        boolean amended = since.stream().anyMatch(one -> one.change() == VersionChange.AMENDED);
        return cited.with(
                from + "中" + (number.ordinal().equals(cited.ordinal()) ? "仍是" : "是") + number.format()
                        + (amended ? "，文字已有修改。" : "，文字未改。"),
                new CitedArticle(cited.law(), now.law().id().value(), number.format(), number.ordinal()),
                false);
    }
}
