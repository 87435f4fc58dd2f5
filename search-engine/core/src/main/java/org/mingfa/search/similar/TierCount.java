package org.mingfa.search.similar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.LegalIndex.FacetCount;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.NumberField;
import org.mingfa.search.similar.SimilarResult.Tier;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.document.CaseHeader.CourtLevel;

/** Counts what an index holds of each tier, and of which years: an empty tier is told, not left out (rule R10). */
final class TierCount {

    private static final int MOST_COURTS = 4_000;

    private final LegalIndex index;
    private final Filter cases;
    private final OwnCourt own;

    /**
     * Counts among the cases of a filter.
     *
     * @param cases that may be shown on the day
     */
    TierCount(LegalIndex index, Filter cases, OwnCourt own) {
        this.index = index;
        this.cases = cases.and(NumberField.POSITION, 0, 0); // every case has one first passage
        this.own = own;
    }

    List<Tier> count(List<SimilarCase> compared) {
        Map<Precedence, Filter> filters = new EnumMap<>(Precedence.class);
        filters.put(Precedence.GUIDING, tier(CaseTier.GUIDING));
        filters.put(Precedence.SUPREME, tier(CaseTier.TYPICAL, CaseTier.SUPREME));
        filters.put(Precedence.HIGH, highCourts());
        filters.put(Precedence.OWN, nearCourts());
        List<Tier> tiers = new ArrayList<>();
        long rest = held(cases);
        for (Precedence precedence : Precedence.values()) {
            Filter filter = filters.getOrDefault(precedence, cases);
            long held = precedence == Precedence.REFERENCE ? rest : held(filter);
            rest -= held;
            int found = (int) compared.stream()
                    .filter(one -> one.near() && one.precedence() == precedence)
                    .count();
            boolean dated = held > 0 && precedence != Precedence.REFERENCE;
            tiers.add(
                    new Tier(precedence, held, dated ? earliest(filter) : null, dated ? latest(filter) : null, found));
        }
        return tiers;
    }

    private Filter tier(CaseTier... tiers) {
        return cases.and(
                KeywordField.TIER, Set.of(tiers).stream().map(CaseTier::label).collect(Collectors.toSet()));
    }

    private Filter highCourts() {
        Filter high = tier(CaseTier.HIGH);
        if (own.court() == null) {
            return high;
        }
        String province = own.court().province();
        return high.and(KeywordField.PROVINCE, province == null ? Set.of() : Set.of(province));
    }

    private Filter nearCourts() {
        Filter lower = tier(CaseTier.INTERMEDIATE, CaseTier.BASIC);
        if (own.court() == null) {
            return lower.and(KeywordField.COURT, Set.of());
        }
        Set<String> near = index
                .facets(new Query.All(), lower, Set.of(KeywordField.COURT), MOST_COURTS)
                .getOrDefault(KeywordField.COURT, List.of())
                .stream()
                .map(FacetCount::value)
                .filter(name -> own.isNear(name, level(name)))
                .collect(Collectors.toSet());
        return lower.and(KeywordField.COURT, near);
    }

    private static CaseTier level(String court) {
        return org.mingfa.text.parse.judgment.Court.find(court)
                .filter(found -> found.level() == CourtLevel.INTERMEDIATE)
                .map(found -> CaseTier.INTERMEDIATE)
                .orElse(CaseTier.BASIC);
    }

    private long held(Filter filter) {
        if (filter.keywords().values().stream().anyMatch(Set::isEmpty)) {
            return 0;
        }
        return index.facets(new Query.All(), filter, Set.of(KeywordField.KIND), 1).values().stream()
                .flatMap(List::stream)
                .mapToLong(FacetCount::count)
                .sum();
    }

    private @Nullable LocalDate latest(Filter filter) {
        return index.rank(new RankRequest(new Query.All(), filter, RankRequest.Order.NEWEST, 1)).entries().stream()
                .flatMap(entry -> index.passages(List.of(entry.id())).stream())
                .map(passage -> ((org.mingfa.search.passage.Passage.CasePassage) passage)
                        .header()
                        .decided())
                .findFirst()
                .orElse(null);
    }

    /** Found by halving the years before the latest: an index gives no oldest. */
    private @Nullable LocalDate earliest(Filter filter) {
        LocalDate latest = latest(filter);
        if (latest == null) {
            return null;
        }
        long low = LocalDate.of(1949, 1, 1).toEpochDay();
        long high = latest.toEpochDay();
        while (low < high) {
            long middle = Math.floorDiv(low + high, 2);
            if (held(filter.and(NumberField.DATE, NumberField.ALWAYS + 1, middle)) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return LocalDate.ofEpochDay(high);
    }
}
