package org.mingfa.indexer.generation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.passage.PassageAnalysis;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.text.document.LegalDocument;

/** What shapes a generation: the libraries in the versions that the build file pins, and our own code. */
final class PartVersions {

    private static final String RESOURCE = "part-versions.properties";

    private PartVersions() {}

    static Map<String, String> known() {
        Properties properties = new Properties();
        try (InputStream stream = PartVersions.class.getResourceAsStream(RESOURCE)) {
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
                List.of(PartVersions.class, PassageAnalysis.class, Segmenter.class, LegalDocument.class));
        SearchEngine.all().forEach(engine -> classes.add(engine.getClass()));
        return classes;
    }
}
