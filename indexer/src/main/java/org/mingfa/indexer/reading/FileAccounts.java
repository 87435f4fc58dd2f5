package org.mingfa.indexer.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.indexer.source.FileRecord;
import org.mingfa.search.generation.Manifest.Counts;
import org.mingfa.search.generation.WithheldCases;
import org.mingfa.search.passage.RecordLines;
import org.mingfa.text.document.WithheldCase;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Problem;

/** Writes down what became of every file and every problem of a build, as it goes, and counts both. */
public final class FileAccounts implements AutoCloseable {

    /** A {@link FileRecord} a line. */
    public static final String FILES = "files.jsonl";

    /** A {@link CorpusProblem} a line. */
    public static final String PROBLEMS = "problems.jsonl";

    private final RecordLines files;
    private final RecordLines problems;
    private final RecordLines withheld;
    private final Map<String, Long> in = new HashMap<>();
    private final FileCounts fates = new FileCounts();
    private final Map<ErrorCode, Long> problemCounts = new EnumMap<>(ErrorCode.class);
    private final Map<ErrorCode, Long> losses = new EnumMap<>(ErrorCode.class);

    FileAccounts(Path directory) throws IOException {
        this.files = RecordLines.create(directory.resolve(FILES));
        this.problems = RecordLines.create(directory.resolve(PROBLEMS));
        this.withheld = RecordLines.create(directory.resolve(WithheldCases.FILE));
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
            String remedy,
            @Nullable WithheldCase withheld) {

        static CorpusProblem of(String corpus, Problem p) {
            return new CorpusProblem(
                    corpus, p.code(), p.level(), p.stage(), p.where(), p.line(), p.message(), p.remedy(), p.withheld());
        }

        Problem problem() {
            return new Problem(code, level, stage, where, line, message, remedy, withheld);
        }
    }

    /**
     * What was entered.
     *
     * @param files of each corpus
     * @param problems how many of each code
     * @param losses files that were not indexed, by the code that decided it
     */
    public record Totals(Map<String, Counts> files, Map<ErrorCode, Long> problems, Map<ErrorCode, Long> losses) {

        public Totals {
            files = Map.copyOf(files);
            problems = Map.copyOf(problems);
            losses = Map.copyOf(losses);
        }
    }

    /** Files that a finished build did not take in, by corpus and path, each with the code and words of the reason. */
    public static Map<String, String> refused(Path directory) throws IOException {
        Map<String, String> refused = new TreeMap<>();
        try (Stream<CorpusProblem> all = RecordLines.read(directory.resolve(PROBLEMS), CorpusProblem.class)) {
            all.filter(problem -> problem.level() == Problem.Level.ERROR)
                    .forEach(problem -> refused.put(
                            problem.corpus() + "：" + problem.where(),
                            problem.code().code() + " " + problem.message()));
        }
        return refused;
    }

    /** Notes files that went in; each must be entered with its end before the totals are taken. */
    public void in(String corpus, long number) {
        in.merge(corpus, number, Long::sum);
    }

    public void files(List<FileRecord> records) throws IOException {
        for (FileRecord record : records) {
            fates.add(record);
            if (record.code() != null) {
                losses.merge(record.code(), 1L, Long::sum);
            }
            files.add(record);
        }
    }

    public void problems(String corpus, List<Problem> found) throws IOException {
        for (Problem problem : found) {
            problemCounts.merge(problem.code(), 1L, Long::sum);
            problems.add(CorpusProblem.of(corpus, problem));
            if (problem.withheld() != null) {
                withheld.add(problem.withheld());
            }
        }
    }

    /** The totals; files that went in and have no end are a failure of ours. */
    public Totals totals() {
        Map<String, Counts> counts = new HashMap<>();
        in.forEach((corpus, number) -> counts.put(corpus, fates.of(corpus, number)));
        return new Totals(counts, problemCounts, losses);
    }

    @Override
    public void close() throws IOException {
        files.close();
        problems.close();
        withheld.close();
    }
}
