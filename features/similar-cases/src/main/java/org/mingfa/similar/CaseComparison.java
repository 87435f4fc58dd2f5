package org.mingfa.similar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.similar.SimilarHit.ComparisonRow;
import org.mingfa.similar.search.PendingCaseAnalysis;
import org.mingfa.similar.search.SimilarCase;
import org.mingfa.text.document.ClaimResult;
import org.mingfa.text.document.Dispute;
import org.mingfa.text.document.FactPeriod;
import org.mingfa.text.version.ArticleKey;

/** The table of what is the same in two cases and what differs: cause, sums, days, law, and how the other one ended. */
final class CaseComparison {

    /** Sums of which the smaller is at least half of the larger are called alike. */
    private static final BigDecimal TWICE = BigDecimal.valueOf(2);

    /** Facts of cases whose last days lie within three years are called of one time. */
    private static final int NEAR_YEARS = 3;

    private final TextOfCase text;
    private final PendingCaseAnalysis understood;

    CaseComparison(TextOfCase text, PendingCaseAnalysis understood) {
        this.text = text;
        this.understood = understood;
    }

    List<ComparisonRow> table(SimilarCase one) {
        Dispute decided = one.header().dispute();
        List<ComparisonRow> rows = new ArrayList<>();
        rows.add(cause(one));
        rows.add(sum(text.dispute().claimed(), decided.claimed()));
        rows.add(period(text.dispute().facts(), decided.facts()));
        Set<ArticleKey> cited = understood.cited().common().keySet();
        Set<ArticleKey> begun =
                understood.cited().begunOn(one.header().decided()).common().keySet();
        rows.addAll(law(begun, one.law().common().keySet()));
        if (begun.size() < cited.size()) {
            rows.add(new ComparisonRow(
                    "裁判时尚未施行的法条",
                    names(cited.stream()
                            .filter(article -> !begun.contains(article))
                            .toList()),
                    null,
                    null));
        }
        rows.add(new ComparisonRow("裁判结果", null, result(decided), null));
        rows.add(new ComparisonRow("判给金额", null, yuan(decided.awarded()), null));
        return rows;
    }

    private ComparisonRow cause(SimilarCase one) {
        String own = understood.cause().orElse(null);
        List<String> causes = one.causes();
        String other = causes.isEmpty() ? null : String.join("、", causes);
        return new ComparisonRow("案由", own, other, own == null || other == null ? null : causes.contains(own));
    }

    private static ComparisonRow sum(@Nullable BigDecimal own, @Nullable BigDecimal other) {
        Boolean alike = own == null || other == null
                ? null
                : own.max(other).compareTo(own.min(other).multiply(TWICE)) <= 0;
        return new ComparisonRow("标的额", yuan(own), yuan(other), alike);
    }

    private static @Nullable String yuan(@Nullable BigDecimal sum) {
        return sum == null ? null : sum.toPlainString() + "元";
    }

    private static ComparisonRow period(@Nullable FactPeriod own, @Nullable FactPeriod other) {
        Boolean near = own == null || other == null ? null : isNear(own.until(), other.until());
        return new ComparisonRow("事实发生期间", days(own), days(other), near);
    }

    private static boolean isNear(LocalDate one, LocalDate other) {
        return !one.plusYears(NEAR_YEARS).isBefore(other)
                && !other.plusYears(NEAR_YEARS).isBefore(one);
    }

    private static @Nullable String days(@Nullable FactPeriod period) {
        return period == null ? null : period.from() + " 至 " + period.until();
    }

    private static List<ComparisonRow> law(Set<ArticleKey> own, Set<ArticleKey> other) {
        List<ComparisonRow> rows = new ArrayList<>();
        if (own.isEmpty()) {
            rows.add(new ComparisonRow("所引法条", null, names(other), null));
            return rows;
        }
        List<ArticleKey> both = own.stream().filter(other::contains).toList();
        if (!both.isEmpty()) {
            rows.add(new ComparisonRow("同引法条", names(both), names(both), true));
        }
        String only =
                names(own.stream().filter(article -> !other.contains(article)).toList());
        String theirs =
                names(other.stream().filter(article -> !own.contains(article)).toList());
        if (only != null || theirs != null) {
            rows.add(new ComparisonRow("不同法条", only, theirs, false));
        }
        return rows;
    }

    private static @Nullable String names(Collection<ArticleKey> articles) {
        return articles.isEmpty()
                ? null
                : articles.stream()
                        .map(article -> "《" + article.work().value() + "》"
                                + article.article().format())
                        .collect(Collectors.joining("、"));
    }

    private static @Nullable String result(Dispute decided) {
        ClaimResult result = decided.result();
        if (decided.disposal() == null) {
            return result == null ? null : result.label();
        }
        return result == null ? decided.disposal().label() : decided.disposal().label() + "，" + result.label();
    }

    /** supported, partly or dismissed. */
    static String key(ClaimResult result) {
        return switch (result) {
            case GRANTED -> "supported";
            case PARTLY -> "partly";
            case DISMISSED -> "dismissed";
        };
    }
}
