package org.mingfa.indexer.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingfa.indexer.reading.FileAccounts.CorpusProblem;
import org.mingfa.indexer.source.DocumentInput;
import org.mingfa.indexer.source.FileRecord;
import org.mingfa.indexer.source.FileRecord.Fate;
import org.mingfa.indexer.source.InputResult;
import org.mingfa.search.passage.RecordLines;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Problem;
import org.mingfa.text.problem.Problem.Stage;

/**
 * What became of the cases of some corpora in a finished generation. One whose bytes are the same becomes the same again, so it
 * is neither read nor masked; whoever asks makes sure that the program, the names of laws and the decisions are the same too.
 */
public final class UnchangedCases {

    /** Nothing is known. */
    public static final UnchangedCases NONE = new UnchangedCases();

    /** What these stages refuse follows from the bytes alone; other losses may be over. */
    private static final Set<Stage> LASTING = Set.of(Stage.PARSE, Stage.PUBLICATION);

    private final Map<CasePath, FileRecord> files = new HashMap<>();
    private final Map<CasePath, List<Problem>> problems = new HashMap<>();

    private record CasePath(String corpus, String path) {}

    private UnchangedCases() {}

    /** Those of the generation in that directory. */
    public static UnchangedCases of(Path generation, Set<String> corpora) throws IOException {
        UnchangedCases cases = new UnchangedCases();
        try (Stream<FileRecord> all = RecordLines.read(generation.resolve(FileAccounts.FILES), FileRecord.class)) {
            all.filter(file -> corpora.contains(file.corpus()) && isLasting(file))
                    .forEach(file -> cases.files.put(new CasePath(file.corpus(), file.path()), file));
        }
        try (Stream<CorpusProblem> all =
                RecordLines.read(generation.resolve(FileAccounts.PROBLEMS), CorpusProblem.class)) {
            all.filter(problem -> corpora.contains(problem.corpus()))
                    .forEach(problem -> cases.problems
                            .computeIfAbsent(
                                    new CasePath(problem.corpus(), problem.where()), place -> new ArrayList<>())
                            .add(problem.problem()));
        }
        return cases;
    }

    private static boolean isLasting(FileRecord file) {
        ErrorCode code = file.code();
        return file.fate() == Fate.INDEXED || (code != null && LASTING.contains(code.stage()));
    }

    /** What became of an input that is as it was; {@link InputResult#document} is missing, for it was not read. */
    public Optional<InputResult> find(String corpus, DocumentInput input) {
        CasePath place = new CasePath(corpus, input.path());
        return Optional.ofNullable(files.get(place))
                .filter(input::isUnchanged)
                .map(file -> InputResult.unread(file, problems.getOrDefault(place, List.of())));
    }
}
