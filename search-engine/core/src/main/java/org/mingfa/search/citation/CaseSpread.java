package org.mingfa.search.citation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.document.ClaimResult;

/**
 * How the cases that cite an article are spread: over tiers, over years from the newest back, over what became of the claims.
 *
 * @param cases that were counted, at most {@link #MOST}; of more the highest courts' come first
 * @param undated cases whose day of decision is not known
 * @param unread cases whose result could not be read
 */
public record CaseSpread(
        int cases,
        Map<CaseTier, Integer> tiers,
        Map<Integer, Integer> years,
        int undated,
        Map<ClaimResult, Integer> results,
        int unread) {

    /** So many cases are looked at. */
    public static final int MOST = 1_000;

    public CaseSpread {
        tiers = Collections.unmodifiableMap(tiers);
        years = Collections.unmodifiableMap(years);
        results = Collections.unmodifiableMap(results);
    }

    static CaseSpread of(Stream<CaseHeader> headers) {
        Map<CaseTier, Integer> tiers = new EnumMap<>(CaseTier.class);
        Map<Integer, Integer> years = new TreeMap<>(Collections.reverseOrder());
        Map<ClaimResult, Integer> results = new EnumMap<>(ClaimResult.class);
        int[] counted = new int[3];
        headers.forEach(one -> {
            counted[0]++;
            tiers.merge(one.tier(), 1, Integer::sum);
            if (one.decided() == null) {
                counted[1]++;
            } else {
                years.merge(one.decided().getYear(), 1, Integer::sum);
            }
            @Nullable ClaimResult result = one.dispute().result();
            if (result == null) {
                counted[2]++;
            } else {
                results.merge(result, 1, Integer::sum);
            }
        });
        return new CaseSpread(counted[0], tiers, years, counted[1], results, counted[2]);
    }
}
