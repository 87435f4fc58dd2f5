package org.mingfa.similar.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.passage.NumberField;
import org.mingfa.similar.features.CaseMetadata;
import org.mingfa.text.document.CaseHeader.CaseTier;

/** Counts what a generation holds of each tier, and of which years: an empty tier is told, not left out (rule R10). */
public final class TierCount {

    private final OwnCourt own;
    private final Map<Precedence, Count> counts = new EnumMap<>(Precedence.class);

    /** The tier of all cases of one court, told once: a generation has few courts for its many cases. */
    private final Map<Bench, Precedence> told = new HashMap<>();

    private record Bench(
            CaseTier tier, @Nullable String court, @Nullable String province) {}

    private static final class Count {
        private long held;
        private long earliest = NumberField.NEVER;
        private long latest = NumberField.ALWAYS;

        void add(int decided) {
            held++;
            if (decided != NumberField.ALWAYS) {
                earliest = Math.min(earliest, decided);
                latest = Math.max(latest, decided);
            }
        }

        private static @Nullable LocalDate day(long day) {
            return day == NumberField.NEVER || day == NumberField.ALWAYS ? null : LocalDate.ofEpochDay(day);
        }
    }

    /** Counts for that court. */
    public TierCount(OwnCourt own) {
        this.own = own;
    }

    /** Counts these cases too; those that may not be shown on the day are not among them. */
    public TierCount count(Stream<CaseMetadata> cases) {
        cases.forEach(
                one -> counts.computeIfAbsent(tier(one), tier -> new Count()).add(one.decided()));
        return this;
    }

    private Precedence tier(CaseMetadata held) {
        return told.computeIfAbsent(
                new Bench(held.tier(), held.court(), held.province()), bench -> own.precedence(held));
    }

    /**
     * Every tier in order.
     *
     * @param near how many of the compared cases are near, by tier
     */
    public List<Tier> tiers(Map<Precedence, Integer> near) {
        List<Tier> tiers = new ArrayList<>();
        for (Precedence tier : Precedence.values()) {
            Count count = counts.getOrDefault(tier, new Count());
            boolean dated = tier != Precedence.REFERENCE;
            tiers.add(new Tier(
                    tier,
                    count.held,
                    dated ? Count.day(count.earliest) : null,
                    dated ? Count.day(count.latest) : null,
                    near.getOrDefault(tier, 0)));
        }
        return tiers;
    }
}
