package org.mingfa.evaluation.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.evaluation.topic.TopicFile;
import org.mingfa.evaluation.topic.TopicFile.Unanswerable;

/**
 * The questions that come with the product, with and without an answer in its starter corpus.
 *
 * @param answerable of each file, in order
 */
public record FloorSets(List<Unanswerable> unanswerable, List<StatuteTopic> answerable) {

    /** A collection of more laws may hold those that the starter corpus lacks. */
    private static final int STARTER_LAWS = 100;

    public FloorSets {
        unanswerable = List.copyOf(unanswerable);
        answerable = List.copyOf(answerable);
    }

    /** What ships: questions written for this, the starter topics, and some lay questions by article. */
    public static FloorSets standard() {
        List<StatuteTopic> answerable = Stream.of(
                        read("answerable.jsonl").statuteTopics(),
                        SetDirectory.starterTopics().statuteTopics(),
                        read("lay.jsonl").statuteTopics())
                .flatMap(List::stream)
                .toList();
        return new FloorSets(read("unanswerable.jsonl").unanswerable(), answerable);
    }

    private static TopicFile read(String name) {
        try (InputStream in = Objects.requireNonNull(FloorSets.class.getResourceAsStream(name), name)) {
            return TopicFile.read(name, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of one half. */
    public FloorSets of(Half half) {
        return new FloorSets(half.of(unanswerable), half.of(answerable));
    }

    /** Without the questions that a collection of so many laws may well answer. */
    public FloorSets among(int laws) {
        return laws <= STARTER_LAWS
                ? this
                : new FloorSets(
                        unanswerable.stream().filter(Unanswerable::everywhere).toList(), answerable);
    }
}
