package org.mingfa.evaluation.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingfa.evaluation.topic.InputFlaw;
import org.mingfa.evaluation.topic.InvalidInputException;
import org.mingfa.evaluation.topic.TopicFile;
import org.mingfa.evaluation.topic.TopicSet;

/**
 * The sets by name: those that come with the product ({@code starter}, {@code plain} questions of litigants, {@code stories}
 * of some sentences, stories that ask {@code several-questions}, questions of {@code two-characters}), and the operator's own
 * in a folder, each as
 * {@code NAME.jsonl} (topics); every {@code *.yaml} there names a set and what it must reach, and so gates promotions.
 */
public final class SetDirectory {

    public static final String STARTER = "starter";

    private static final String PLAIN = "plain";

    private static final List<String> SHIPPED =
            List.of(STARTER, PLAIN, "several-questions", "stories", "two-characters");

    private static final String TOPICS = ".jsonl";
    private static final String EXPECTED = ".yaml";
    /** The starter topics among the starter corpus alone, and among the whole law. */
    private static final List<String> BUILT_IN =
            List.of("starter.yaml", "starter-among-all.yaml", "starter-national.yaml");

    private final Path folder;

    /**
     * The sets of an installation.
     *
     * @param folder of the operator's own sets; need not exist
     */
    public SetDirectory(Path folder) {
        this.folder = folder;
    }

    public List<String> names() {
        TreeSet<String> names = new TreeSet<>(SHIPPED);
        files(TOPICS).forEach(file -> names.add(name(file, TOPICS)));
        return List.copyOf(names);
    }

    /** The topics of that name; {@link InvalidInputException} when there are none, or they cannot be read. */
    public TopicSet topics(String name) {
        Path own = folder.resolve(name + TOPICS);
        if (names().contains(name) && Files.exists(own)) {
            return TopicFile.read(own).asSet(name);
        }
        if (SHIPPED.contains(name)) {
            return shipped(name);
        }
        throw new InvalidInputException(
                InputFlaw.V007,
                folder.toString(),
                "没有名为 \"" + name + "\" 的问题集；可用的有 " + String.join("、", names()) + "。");
    }

    /** The topics that come with the product. */
    public static TopicSet starterTopics() {
        return shipped(STARTER);
    }

    /** Questions as litigants type them, each with its decisive articles. */
    static TopicSet plainQuestions() {
        return shipped(PLAIN);
    }

    private static TopicSet shipped(String name) {
        try (InputStream in = resource(name + TOPICS)) {
            return TopicFile.read(name + TOPICS, in).asSet(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every set with expected values: what a generation must pass before it serves. */
    public List<GateSet> gated() {
        List<GateSet> gated = new ArrayList<>();
        for (String name : BUILT_IN) {
            if (!Files.exists(folder.resolve(name))) {
                Thresholds expected = ThresholdFile.read(name, text(name));
                gated.add(new GateSet(expected, topics(expected.set())));
            }
        }
        for (Path file : files(EXPECTED)) {
            Thresholds expected = ThresholdFile.read(file.toString(), read(file));
            gated.add(new GateSet(expected, topics(expected.set())));
        }
        return gated;
    }

    private static String text(String name) {
        try (InputStream in = resource(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(SetDirectory.class.getResourceAsStream(name), name);
    }

    private List<Path> files(String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw InvalidInputException.unreadable(folder, e);
        }
    }

    private static String name(Path file, String suffix) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - suffix.length());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw InvalidInputException.unreadable(file, e);
        }
    }
}
