package org.mingfa.indexer.generation;

import java.io.IOException;
import java.io.StringReader;
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
import org.mingfa.text.table.TextResource;

/** What shapes a generation: the libraries in the versions that the build file pins, and our own code. */
final class PartVersions {

    private static final TextResource RESOURCE = new TextResource(PartVersions.class, "part-versions.properties");

    private PartVersions() {}

    static Map<String, String> known() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(RESOURCE.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE.name(), e);
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
