package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.cli.text.Today;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.similar.SimilarAnswers;
import org.mingfa.similar.StandardSimilarCases;

/**
 * How long similar cases take on each of some engines, what each question costs the processor, which no neighbour on the machine
 * changes, and whether all engines have the same first ten in the same order. No test by its name: run as docs/benchmarks.md
 * says. Builds the generation where the data directory has none, and copies the live one to an engine that has none.
 */
@Tag("shared")
class SimilarMeasurement {

    private static final System.Logger LOG = System.getLogger(SimilarMeasurement.class.getName());
    private static final int CHARACTERS = Integer.getInteger("measure.characters", 5_000);
    private static final int WARMING = Integer.getInteger("measure.warming", 100);
    private static final int QUESTIONS = Integer.getInteger("measure.questions", 200);

    private final Path data = Path.of(System.getProperty("mingfa.data", "data")).toAbsolutePath();
    private final GenerationStore store = new GenerationStore(data);
    private final List<Path> sources = paths(System.getProperty("mingfa.sources", ""));
    private final SimilarAnswers answers =
            new SimilarAnswers(StandardSimilarCases::open, Today.dates(), Duration.ofSeconds(5));

    private static List<Path> paths(String listed) {
        return listed.isEmpty()
                ? List.of()
                : Stream.of(listed.split(",")).map(Path::of).toList();
    }

    @Test
    void measures() throws IOException {
        List<MeasuredAnswers> measured = new ArrayList<>();
        for (String id : generations()) {
            try (OpenGeneration generation = OpenGeneration.open(store, id)) {
                List<String> descriptions = sources.isEmpty()
                        ? SimilarDescriptions.stories(generation, WARMING + QUESTIONS)
                        : SimilarDescriptions.generated(sources, WARMING + QUESTIONS, CHARACTERS);
                measured.add(MeasuredAnswers.of(generation, answers, descriptions, WARMING));
            }
        }
        for (MeasuredAnswers other : measured.subList(1, measured.size())) {
            measured.getFirst().assertSame(other);
        }
    }

    /** The live one, or one on each of the engines that are named. */
    private List<String> generations() throws IOException {
        if (store.live().isEmpty()) {
            make(Integer.getInteger("mingfa.judgments", 10_000));
        }
        Manifest live = store.manifest(store.live().orElseThrow());
        List<String> generations = new ArrayList<>();
        for (String engine :
                System.getProperty("measure.engines", live.engine()).split(",")) {
            Optional<Manifest> found = find(live, engine);
            if (found.isEmpty()) {
                done("generation", "copy", live.id(), "--engine", engine);
                found = find(live, engine);
            }
            generations.add(found.orElseThrow().id());
        }
        return generations;
    }

    private Optional<Manifest> find(Manifest live, String engine) throws IOException {
        return live.engine().equals(engine)
                ? Optional.of(live)
                : store.list().stream()
                        .filter(one -> one.engine().equals(engine))
                        .reduce((older, newer) -> newer);
    }

    private void make(int judgments) throws IOException {
        String from = System.getProperty("mingfa.from");
        if (from == null) {
            build(judgments);
        } else {
            new CaseMultiplication(Path.of(from)).write(judgments, data);
        }
    }

    private void build(int judgments) throws IOException {
        Files.createDirectories(data);
        Path file = data.resolve("judgments.jsonl.gz");
        new JudgmentGenerator(sources, 1).write(judgments, file);
        done("corpus", "add", "generated", file.toString(), "--format", "judgments");
        done("generation", "build", "--vectors", "off");
    }

    private void done(String... arguments) {
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--data", data.toString()))
                .toArray(String[]::new);
        long begun = System.nanoTime();
        CommandRun run = CommandRun.of(all);
        assertThat(run.exitCode()).as(run.err()).isZero();
        LOG.log(System.Logger.Level.INFO, "{0}: {1} s", String.join(" ", arguments), (System.nanoTime() - begun) / 1e9);
    }
}
