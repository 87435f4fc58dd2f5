package org.mingfa.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** An engine, found by its name through {@link ServiceLoader}; the only way in for cli and search-api. */
public interface SearchEngine {

    /** lucene, elasticsearch. */
    String name();

    /** Starts a new index for a generation. */
    IndexBuild create(Place place) throws IOException;

    /** Opens the finished index of a generation. */
    LegalIndex open(Place place) throws IOException;

    /** Removes the index of a generation for good. */
    void delete(Place place) throws IOException;

    /**
     * Where an index lives.
     *
     * @param directory of the generation; an embedded engine keeps its files under it
     * @param generation id of the generation
     * @param settings engine settings by name, e.g. urls of a cluster; unknown names are refused by the engine
     */
    record Place(Path directory, String generation, Map<String, String> settings) {
        public Place {
            settings = Map.copyOf(settings);
        }
    }

    /** The engine of that name. */
    static SearchEngine named(String name) {
        List<SearchEngine> engines = ServiceLoader.load(SearchEngine.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return engines.stream()
                .filter(engine -> engine.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("没有名为 " + name + " 的检索引擎，可用的有："
                        + engines.stream()
                                .map(SearchEngine::name)
                                .sorted(Comparator.naturalOrder())
                                .toList()));
    }
}
