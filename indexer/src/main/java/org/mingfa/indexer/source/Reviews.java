package org.mingfa.indexer.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.search.generation.DurableFiles;
import org.mingfa.search.passage.RecordJson;
import org.mingfa.search.passage.RecordLines;
import org.mingfa.text.problem.Refusal;

/** All decisions, kept in {@code reviews.jsonl} of the data directory, the oldest first. */
public final class Reviews {

    private static final String FILE = "reviews.jsonl";

    private final Path file;

    public Reviews(Path dataDirectory) {
        this.file = dataDirectory.resolve(FILE);
    }

    public List<ReviewDecision> list() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<ReviewDecision> reviews = RecordLines.read(file, ReviewDecision.class)) {
            return reviews.toList();
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "无法读取 " + file + "：" + e.getMessage(), e);
        }
    }

    /** Those of one corpus. */
    public CorpusReviews of(String corpus) {
        return new CorpusReviews(
                corpus,
                list().stream()
                        .filter(review -> review.corpus().equals(corpus))
                        .collect(Collectors.toMap(
                                ReviewDecision::subject, ReviewDecision::decision, (earlier, later) -> later)));
    }

    /** Writes a decision down; an earlier one on the same is replaced. */
    public void add(ReviewDecision review) {
        List<ReviewDecision> reviews = new ArrayList<>(without(review.corpus(), review.subject()));
        reviews.add(review);
        write(reviews);
    }

    /** Undoes a decision. */
    public void remove(String corpus, String subject) {
        List<ReviewDecision> rest = without(corpus, subject);
        if (rest.size() == list().size()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "语料 " + corpus + " 没有关于 " + subject + " 的决定。");
        }
        write(rest);
    }

    private List<ReviewDecision> without(String corpus, String subject) {
        return list().stream()
                .filter(review ->
                        !review.corpus().equals(corpus) || !review.subject().equals(subject))
                .toList();
    }

    private void write(List<ReviewDecision> reviews) {
        try {
            DurableFiles.replace(
                    file,
                    reviews.stream()
                            .map(review -> RecordJson.write(review) + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "无法写入 " + file + "：" + e.getMessage() + "；请检查磁盘空间和权限。", e);
        }
    }
}
