package org.mingfa.property;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Of a sweep over many cases those of this run: the percentage {@code properties.tries}, others each time; all in .ci/run. */
public final class Sample {

    private static final int ALL = 100;

    private Sample() {}

    /** All of them in their order, or some, at least one, in any. */
    public static <T> List<T> of(Collection<T> cases) {
        List<T> all = new ArrayList<>(cases);
        int share = Math.min(all.size(), tries(all.size()));
        if (share == all.size()) {
            return all;
        }
        Collections.shuffle(all);
        return all.subList(0, share);
    }

    /** How many of so many tries: at least one, at most all. */
    public static int tries(int all) {
        return Math.clamp((long) all * Integer.getInteger("properties.tries", ALL) / ALL, 1, Math.max(1, all));
    }
}
