package org.mingfa.indexer.generation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.passage.PassageAnalysis;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.text.document.LegalDocument;
import org.mingfa.text.document.Sha256;

/**
 * All that shapes an index beside the documents: what the same configuration made can be continued.
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
                vectors == null ? null : Manifest.model(vectors.fingerprint()),
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

    /** Whether that generation was made by this configuration. */
    boolean made(Manifest manifest) {
        return equals(new IndexConfiguration(
                manifest.engine(),
                manifest.dictionary(),
                manifest.model(),
                manifest.parts(),
                manifest.checksums().get(OpenGeneration.LEARNED)));
    }

    /**
     * A hash of the program itself: passages that another state of our code prepared are not taken over into a new
     * generation, whether or not anybody thought of raising a version.
     */
    private static final class CodeFingerprint {

        private static final int DIGITS = 16;

        private CodeFingerprint() {}

        /** Over everything that lies beside the given classes: in the same jar, or under the same folder. */
        static String of(Collection<Class<?>> classes) {
            TreeSet<String> contents = new TreeSet<>();
            classes.stream().map(CodeFingerprint::place).distinct().forEach(place -> contents.addAll(contents(place)));
            return Sha256.of(String.join("\n", contents)).substring(0, DIGITS);
        }

        private static Path place(Class<?> known) {
            CodeSource source = known.getProtectionDomain().getCodeSource();
            if (source == null) {
                throw new IllegalStateException("no jar and no folder holds " + known);
            }
            try {
                return Path.of(source.getLocation().toURI());
            } catch (URISyntaxException e) {
                throw new IllegalStateException(source.toString(), e);
            }
        }

        private static List<String> contents(Path place) {
            try {
                return Files.isDirectory(place) ? ofFolder(place) : ofJar(place);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static List<String> ofJar(Path jar) throws IOException {
            try (JarFile entries = new JarFile(jar.toFile())) {
                return entries.stream()
                        .filter(entry ->
                                !entry.isDirectory() && !entry.getName().startsWith("META-INF/"))
                        .map(entry -> entry.getName() + " " + entry.getCrc())
                        .toList();
            }
        }

        private static List<String> ofFolder(Path folder) throws IOException {
            try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(Files::isRegularFile)
                        .filter(file -> !folder.relativize(file).startsWith("META-INF"))
                        .map(file -> folder.relativize(file) + " " + checksum(file))
                        .toList();
            }
        }

        private static long checksum(Path file) {
            CRC32 crc = new CRC32();
            try {
                crc.update(Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return crc.getValue();
        }
    }
}
