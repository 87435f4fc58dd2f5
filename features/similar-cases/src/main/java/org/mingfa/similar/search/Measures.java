package org.mingfa.similar.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What a candidate was measured at, by trait; a trait that does not apply to the question is absent. */
public record Measures(Map<Trait, Double> byTrait) {

    public static final Measures NONE = new Measures(Map.of());

    public Measures {
        Map<Trait, Double> copy = new EnumMap<>(Trait.class);
        copy.putAll(byTrait);
        byTrait = Collections.unmodifiableMap(copy);
    }

    /** 0 of a trait that does not apply. */
    public double get(Trait trait) {
        return byTrait.getOrDefault(trait, 0.0);
    }

    public boolean has(Trait trait) {
        return byTrait.containsKey(trait);
    }

    /** The same with another value of a trait. */
    public Measures with(Trait trait, double value) {
        Map<Trait, Double> more = new EnumMap<>(Trait.class);
        more.putAll(byTrait);
        more.put(trait, value);
        return new Measures(more);
    }
}
