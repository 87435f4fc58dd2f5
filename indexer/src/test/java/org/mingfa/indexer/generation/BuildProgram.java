package org.mingfa.indexer.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.mingfa.indexer.source.CorpusFormat;
import org.mingfa.indexer.source.CorpusRegistry;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.segmentation.HanlpSegmenter;

/**
 * A build in a process of its own: to be measured, or to be killed. Arguments: data directory, how many builds (0 for
 * ever), then NAME=LOCATION for each corpus. Every build is promoted, and all but two generations are removed.
 */
final class BuildProgram {

    private BuildProgram() {}

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        int builds = Integer.parseInt(arguments[1]);
        CorpusRegistry registry = new CorpusRegistry(data);
        for (int i = 2; i < arguments.length; i++) {
            String[] corpus = arguments[i].split("=", 2);
            if (registry.find(corpus[0]).isEmpty()) {
                registry.add(corpus[0], corpus[1], CorpusFormat.AUTO, Path.of(""));
            }
        }
        GenerationStore store = new GenerationStore(data);
        HanlpSegmenter segmenter = new HanlpSegmenter();
        System.out.println("ready");
        for (int n = 0; builds == 0 || n < builds; n++) {
            long start = System.nanoTime();
            BuildReport report = new GenerationBuild(
                            BuildRequest.of(store, registry.list(), segmenter), InstantSource.system())
                    .run(BuildListener.SILENT);
            Duration wall = Duration.ofNanos(System.nanoTime() - start);
            store.promote(report.manifest().id());
            new org.mingfa.search.generation.GenerationCollection(store).collect(1);
            System.out.println(report.manifest().files() + " documents "
                    + report.manifest().documents() + " articles "
                    + report.manifest().articles() + " passages "
                    + report.manifest().passages() + "\nproblems "
                    + report.problems() + "\nlosses " + report.losses() + "\n"
                    + wall.toMillis() + " ms, "
                    + size(store.directory(report.manifest().id())) / 1024 + " KiB, "
                    + peakMemory());
        }
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** VmHWM of the process where the system tells it. */
    private static String peakMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .orElse("")
                : "";
    }
}
