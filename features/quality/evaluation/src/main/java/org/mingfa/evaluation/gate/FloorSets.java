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
 * @param labelled questions with all their decisive articles, held or not: what labels of hits are measured on
 */
public record FloorSets(List<Unanswerable> unanswerable, List<StatuteTopic> answerable, List<StatuteTopic> labelled) {

    /** A collection of more laws may hold those that the starter corpus lacks. */
    private static final int STARTER_LAWS = 100;

    public FloorSets {
        unanswerable = List.copyOf(unanswerable);
        answerable = List.copyOf(answerable);
        labelled = List.copyOf(labelled);
    }

    /** What ships: questions written for this, the starter topics, and some lay questions by article. */
    public static FloorSets standard() {
        List<StatuteTopic> answerable = Stream.of(
                        read("answerable.jsonl").statuteTopics(),
                        SetDirectory.starterTopics().statuteTopics(),
                        read("lay.jsonl").statuteTopics())
                .flatMap(List::stream)
                .toList();
        return new FloorSets(
                read("unanswerable.jsonl").unanswerable(),
                answerable,
                SetDirectory.plainQuestions().statuteTopics());
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
        return new FloorSets(half.of(unanswerable), half.of(answerable), half.of(labelled));
    }

    /**
     * What labels are learned from. Of the questions with an answer in the starter corpus other laws may hold further decisive
     * articles, so a larger collection goes without them.
     */
    public List<StatuteTopic> decided(int laws) {
        return laws > STARTER_LAWS
                ? labelled
                : Stream.concat(labelled.stream(), answerable.stream()).toList();
    }

    /** Without the questions that a collection of so many laws may well answer. */
    public FloorSets among(int laws) {
        return laws <= STARTER_LAWS
                ? this
                : new FloorSets(
                        unanswerable.stream().filter(Unanswerable::everywhere).toList(), answerable, labelled);
    }
}
