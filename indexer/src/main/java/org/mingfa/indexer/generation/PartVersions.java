package org.mingfa.indexer.generation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The versions of the libraries that shape a generation, as the build file pins them. */
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
        return versions;
    }
}
