package org.mingfa.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.mingfa.text.problem.Refusal;

/**
 * An engine, found by its name through {@link ServiceLoader}; the only way in for cli and search-api. What it cannot do
 * now it says by {@link EngineUnavailableException}, and by {@link Refusal} that its settings are wrong.
 */
public interface SearchEngine {

    /** lucene, elasticsearch. */
    String name();

    /** Starts a new index for a generation. */
    IndexBuild create(IndexLocation place) throws IOException;

    /**
     * Starts a new index for a generation with all that the finished index of another one holds, so that only what changed
     * has to be cut and written; empty where an engine can only begin with nothing.
     */
    default Optional<IncrementalBuild> continued(IndexLocation finished, IndexLocation place) throws IOException {
        return Optional.empty();
    }

    /** Opens the finished index of a generation. */
    LegalIndex open(IndexLocation place) throws IOException;

    /**
     * Reads an index whole and says in Chinese what is wrong in it, a sentence each; may take minutes. A server looks after
     * its files itself.
     */
    default List<String> damage(IndexLocation place) throws IOException {
        return List.of();
    }

    /**
     * Whether the files of an index are as they were written, by the checksums that the engine keeps in them: a disk is found
     * out by these as by ours, in a tenth of the time. True for an index on a server.
     */
    default boolean isWhole(IndexLocation place) throws IOException {
        return true;
    }

    /** Removes the index of a generation for good. */
    void delete(IndexLocation place) throws IOException;

    /**
     * Those of the settings by which an index is found again, for the manifest: where a server is and who logs in may
     * change while a generation lives. None, for an engine that keeps its files in the generation's directory.
     */
    default Map<String, String> lasting(Map<String, String> settings) {
        return Map.of();
    }

    /**
     * Shows, where others can see it, that this generation serves from now on. The pointer file of the generation store
     * decides what serves; an embedded engine has nobody to show it to.
     */
    default void announce(IndexLocation place) throws IOException {}

    /** How the engine is, in one line for an operator. */
    String state(Map<String, String> settings) throws IOException;

    /**
     * Where an index lives.
     *
     * @param directory of the generation; an embedded engine keeps its files under it
     * @param generation id of the generation
     * @param settings engine settings by name, e.g. urls of a cluster; unknown names are refused by the engine
     */
    record IndexLocation(Path directory, String generation, Map<String, String> settings) {
        public IndexLocation {
            settings = Map.copyOf(settings);
        }
    }

    /** The engine of that name. */
    static SearchEngine named(String name) {
        List<SearchEngine> engines = all();
        return engines.stream()
                .filter(engine -> engine.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID_VALUE,
                        "没有名为 " + name + " 的检索引擎，可用的有："
                                + String.join(
                                        "、",
                                        engines.stream()
                                                .map(SearchEngine::name)
                                                .sorted()
                                                .toList())));
    }

    /** Every engine of this program. */
    static List<SearchEngine> all() {
        return ServiceLoader.load(SearchEngine.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
