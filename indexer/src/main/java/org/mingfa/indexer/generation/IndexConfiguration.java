package org.mingfa.indexer.generation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.passage.PassageAnalysis;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.text.document.LegalDocument;

/**
 * All that shapes an index beside the documents: what the same recipe made can be continued.
 *
 * @param model of the vectors, or null without
 * @param parts the libraries in the versions that the build file pins, and our own code
 * @param learned checksum of what training learned, or null without
 */
record IndexConfiguration(
        String engine,
        String dictionary,
        @Nullable String model,
        Map<String, String> parts,
        @Nullable String learned) {

    private static final String RESOURCE = "part-versions.properties";

    static IndexConfiguration of(BuildRequest request, @Nullable String learned) {
        PassageVectors vectors = request.tools().vectors();
        return new IndexConfiguration(
                request.target().engine(),
                request.tools().segmenter().fingerprint(),
                vectors == null
                        ? null
                        : Manifest.model(vectors.fingerprint(), request.tools().embedded()),
                partsNow(),
                learned);
    }

    static Map<String, String> partsNow() {
        Properties properties = new Properties();
        try (InputStream stream = IndexConfiguration.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("missing " + RESOURCE);
            }
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
        Map<String, String> versions = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> versions.put(name, properties.getProperty(name)));
        versions.put("code", CodeFingerprint.of(code()));
        return versions;
    }

    /** One class of each module that decides what an index holds. */
    private static List<Class<?>> code() {
        List<Class<?>> classes = new ArrayList<>(
                List.of(IndexConfiguration.class, PassageAnalysis.class, Segmenter.class, LegalDocument.class));
        SearchEngine.all().forEach(engine -> classes.add(engine.getClass()));
        return classes;
    }

    /** Whether that generation was made by this recipe. */
    boolean made(Manifest manifest) {
        return equals(new IndexConfiguration(
                manifest.engine(),
                manifest.dictionary(),
                manifest.model(),
                manifest.parts(),
                manifest.checksums().get(OpenGeneration.LEARNED)));
    }
}
