package org.mingfa.search.generation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mingfa.search.index.IndexBuild;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.SearchEngine;

/** An engine named none that keeps no index, and what the store told it. */
public final class NowhereEngine implements SearchEngine {

    static final List<String> ANNOUNCED = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return "none";
    }

    @Override
    public IndexBuild create(Place place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public LegalIndex open(Place place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Place place) {}

    @Override
    public void announce(Place place) {
        ANNOUNCED.add(place.generation());
    }

    @Override
    public String state(Map<String, String> settings) {
        return "nowhere";
    }
}
