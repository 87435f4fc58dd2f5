package org.mingfa.indexer.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.indexer.corpus.FileRecord;
import org.mingfa.indexer.corpus.FileRecord.Fate;
import org.mingfa.search.generation.Manifest.Counts;
import org.mingfa.search.passage.StoredLines;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Problem;

/** Writes down what became of every file and every problem of a build, as it goes, and counts both. */
final class Accounts implements AutoCloseable {

    static final String FILES = "files.jsonl";
    static final String PROBLEMS = "problems.jsonl";

    private final StoredLines files;
    private final StoredLines problems;
    private final Map<String, Map<Fate, Long>> fates = new HashMap<>();
    private final Map<ErrorCode, Long> problemCounts = new EnumMap<>(ErrorCode.class);
    private final Map<ErrorCode, Long> losses = new EnumMap<>(ErrorCode.class);

    Accounts(Path directory) throws IOException {
        this.files = StoredLines.create(directory.resolve(FILES));
        this.problems = StoredLines.create(directory.resolve(PROBLEMS));
    }

    /** A line of problems.jsonl. */
    record CorpusProblem(
            String corpus,
            ErrorCode code,
            Problem.Level level,
            Problem.Stage stage,
            String where,
            @Nullable Integer line,
            String message,
            String remedy) {

        static CorpusProblem of(String corpus, Problem p) {
            return new CorpusProblem(
                    corpus, p.code(), p.level(), p.stage(), p.where(), p.line(), p.message(), p.remedy());
        }
    }

    void files(List<FileRecord> records) throws IOException {
        for (FileRecord record : records) {
            fates.computeIfAbsent(record.corpus(), corpus -> new EnumMap<>(Fate.class))
                    .merge(record.fate(), 1L, Long::sum);
            if (record.code() != null) {
                losses.merge(record.code(), 1L, Long::sum);
            }
            files.add(record);
        }
    }

    void problems(String corpus, List<Problem> found) throws IOException {
        for (Problem problem : found) {
            problemCounts.merge(problem.code(), 1L, Long::sum);
            problems.add(CorpusProblem.of(corpus, problem));
        }
    }

    /** The counts of a corpus, checked against the number of files that went in. */
    Counts counts(String corpus, long in) {
        Map<Fate, Long> of = fates.getOrDefault(corpus, Map.of());
        return new Counts(
                in,
                of.getOrDefault(Fate.INDEXED, 0L),
                of.getOrDefault(Fate.SKIPPED, 0L),
                of.getOrDefault(Fate.REJECTED, 0L),
                of.getOrDefault(Fate.FAILED, 0L));
    }

    Map<ErrorCode, Long> problemCounts() {
        return problemCounts;
    }

    Map<ErrorCode, Long> losses() {
        return losses;
    }

    @Override
    public void close() throws IOException {
        files.close();
        problems.close();
    }
}
