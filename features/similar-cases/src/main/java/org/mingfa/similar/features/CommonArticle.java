package org.mingfa.similar.features;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.ArticleKey;
import org.mingfa.text.version.Concordance;
import org.mingfa.text.version.Law;
import org.mingfa.text.version.LawTable;

/**
 * An article under the number that it has in the newest version of its law, so that a judgment under the old law and a case
 * under the new one meet.
 *
 * @param old whether it was cited from a version that was no longer in force on the day of the search
 */
public record CommonArticle(ArticleKey article, boolean old) {

    private static final Concordance CONCORDANCE = new Concordance();

    /**
     * The article that a text means.
     *
     * @param version year of the version that the text itself names, or null
     * @param written day on which the text was written, or null
     * @param searched day of the search
     */
    static CommonArticle of(
            ArticleKey cited, @Nullable String version, @Nullable LocalDate written, LocalDate searched) {
        WorkKey work = cited.work();
        int now = year(work, searched).orElse(0);
        int then = named(work, version).or(() -> year(work, written)).orElse(now);
        if (then == now) {
            return new CommonArticle(cited, LawTable.findRepeal(work, searched).isPresent());
        }
        Optional<ArticleNumber> number = CONCORDANCE.find(work, cited.article(), then, now);
        return new CommonArticle(
                number.map(common -> new ArticleKey(work, common)).orElse(cited), true);
    }

    private static Optional<Integer> named(WorkKey work, @Nullable String version) {
        return Optional.ofNullable(version).map(Integer::valueOf).filter(CONCORDANCE.years(work)::contains);
    }

    /** The year of the version in force on a day, of the laws whose numbers are known across versions. */
    private static Optional<Integer> year(WorkKey work, @Nullable LocalDate day) {
        if (day == null || CONCORDANCE.years(work).isEmpty()) {
            return Optional.empty();
        }
        return LawTable.versions(work).stream()
                .filter(known -> !known.from().isAfter(day))
                .filter(known -> CONCORDANCE.years(work).contains(known.promulgated()))
                .max(Comparator.comparing(Law.Version::from))
                .map(Law.Version::promulgated);
    }
}
