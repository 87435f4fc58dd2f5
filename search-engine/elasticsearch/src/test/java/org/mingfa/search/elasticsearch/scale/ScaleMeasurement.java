package org.mingfa.search.elasticsearch.scale;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.search.elasticsearch.scale.NoisyVectors.Near;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.index.TimeBudget;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.NumberField;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.search.passage.TextField;
import org.mingfa.search.query.SearchRequest;
import org.mingfa.search.query.SearchRequest.Mode;
import org.mingfa.search.query.Selection;
import org.mingfa.search.query.SelectionFilter;
import org.mingfa.search.ranking.QueryTasks;
import org.mingfa.search.ranking.Ranker;
import org.mingfa.search.ranking.VectorContext;
import org.mingfa.search.result.SearchResult;
import org.mingfa.search.result.Searcher;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.segmentation.QuestionWords;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.text.version.AsOf;

/**
 * How long an engine takes for one list, for counts and for a whole answer among so many judgments made of real sentences.
 * No test by its name: run as docs/benchmarks.md says. Builds the generation where the data directory has none, and says how
 * long that took.
 */
@Tag("elasticsearch")
class ScaleMeasurement {

    private static final System.Logger LOG = System.getLogger(ScaleMeasurement.class.getName());
    private static final Path DATA =
            Path.of(System.getProperty("mingfa.data", "data")).toAbsolutePath();
    private static final int PASSAGES = Integer.getInteger("mingfa.passages", 50_000);
    private static final int WARMING = Integer.getInteger("measure.warming", 200);
    private static final int QUESTIONS = Integer.getInteger("measure.questions", 1_000);
    private static final int DEPTH = 200;
    private static final int COMPARED = 200;
    private static final String MODEL = "noisy";
    private static final double MILLISECOND = 1e6;
    private static final long SEED = 7;

    /** Four in five judgments are decided by then. */
    private static final Filter DECIDED = Filter.NONE.and(
            NumberField.DATE,
            NumberField.ALWAYS,
            MadeJudgments.FIRST_DAY.plusDays(MadeJudgments.DAYS * 4 / 5).toEpochDay());

    /** What the service counts for an answer. */
    private static final Set<KeywordField> FACETS = Set.of(
            KeywordField.KIND,
            KeywordField.LEVEL,
            KeywordField.AUTHORITY,
            KeywordField.CAUSE,
            KeywordField.COURT_LEVEL);

    private static final int FACET_VALUES = 10;
    private static final AsOf TODAY = new AsOf.Day(LocalDate.of(2026, 11, 26));
    private static final Selection CASES = Selection.of(PassageKind.CASE);

    private final Segmenter segmenter = new HanlpSegmenter();
    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Test
    void measures() throws IOException {
        SearchEngine engine = SearchEngine.named(System.getProperty("mingfa.engine", "lucene"));
        List<Path> sources = Stream.of(System.getProperty("mingfa.sources", "").split(","))
                .map(Path::of)
                .toList();
        JudgmentSentences sentences = JudgmentSentences.read(sources);
        NoisyVectors vectors = vectors();
        GenerationStore store = new GenerationStore(DATA);
        if (store.live().isEmpty()) {
            long begun = System.nanoTime();
            MadeJudgments judgments = new MadeJudgments(sentences.told(), segmenter, SEED);
            LOG.log(System.Logger.Level.INFO, "sentences cut in {0} s", (System.nanoTime() - begun) / 1e9);
            new ScaleGeneration(engine, PASSAGES, MODEL, vectors).write(store, judgments);
        }
        ScaleQuestions questions = new ScaleQuestions(sentences.heldBack(), WARMING + QUESTIONS, segmenter, vectors);
        try (OpenGeneration generation = OpenGeneration.open(store, store.live().orElseThrow())) {
            assertThat(generation.index().passageCount()).isEqualTo(PASSAGES);
            if (Boolean.getBoolean("measure.recall") && vectors != null) {
                recall(generation.index(), vectors);
            }
            reportLists(generation.index(), questions, vectors);
            reportAnswers(generation, questions, vectors != null);
        }
        LOG.log(System.Logger.Level.INFO, "load {0}", machine.getSystemLoadAverage());
    }

    private static @Nullable NoisyVectors vectors() throws IOException {
        String from = System.getProperty("mingfa.vectors");
        return from == null ? null : new NoisyVectors(Path.of(from), PASSAGES);
    }

    private void reportLists(LegalIndex index, ScaleQuestions questions, @Nullable NoisyVectors vectors) {
        IntFunction<Query> words = n -> new Query.Terms(
                Map.of(TextField.TEXT_WORDS, 1f), questions.parsed(n).words(), 1);
        IntFunction<Query> pairs = n -> new Query.Terms(
                Map.of(TextField.TEXT_BIGRAMS, 1f), questions.parsed(n).bigrams(), 1);
        report("words", n -> index.rank(RankRequest.best(words.apply(n), Filter.NONE, DEPTH)));
        report("pairs", n -> index.rank(RankRequest.best(pairs.apply(n), Filter.NONE, DEPTH)));
        report("words, decided by a day", n -> index.rank(RankRequest.best(words.apply(n), DECIDED, DEPTH)));
        if (vectors != null) {
            report(
                    "nearest",
                    n -> index.rank(RankRequest.best(new Query.Nearest(vectors.question(n)), Filter.NONE, DEPTH)));
            report(
                    "nearest, decided by a day",
                    n -> index.rank(RankRequest.best(new Query.Nearest(vectors.question(n)), DECIDED, DEPTH)));
        }
    }

    /** As the service answers: all lists, counts, the texts of the first ten and their highlights. */
    private void reportAnswers(OpenGeneration generation, ScaleQuestions questions, boolean hasVectors) {
        Filter filter = SelectionFilter.of(generation, CASES, TODAY);
        report("counts", n -> {
            try (QueryTasks alone = new QueryTasks(TimeBudget.NONE)) {
                Ranker ranker = new Ranker(generation.index(), VectorContext.NONE, questions.parsed(n), filter, alone);
                return generation.index().facets(ranker.matching(), filter, FACETS, FACET_VALUES);
            }
        });
        Searcher searcher = new Searcher(segmenter, new QuestionWords(), questions.vectors(MODEL));
        for (Mode mode : hasVectors ? List.of(Mode.LEXICAL, Mode.HYBRID) : List.of(Mode.LEXICAL)) {
            report("whole answer, " + mode, n -> {
                SearchRequest request =
                        SearchRequest.of(questions.text(n), TODAY).with(CASES).withMode(mode);
                SearchResult result = searcher.search(generation, request);
                assertThat(result.partial()).as("cut short").isFalse();
                return result;
            });
        }
    }

    private void report(String what, IntFunction<Object> answer) {
        for (int n = 0; n < WARMING; n++) {
            answer.apply(n);
        }
        long[] took = new long[QUESTIONS];
        long processor = machine.getProcessCpuTime();
        for (int n = 0; n < QUESTIONS; n++) {
            long start = System.nanoTime();
            answer.apply(WARMING + n);
            took[n] = System.nanoTime() - start;
        }
        processor = machine.getProcessCpuTime() - processor;
        Arrays.sort(took);
        LOG.log(
                System.Logger.Level.INFO,
                String.format(
                        Locale.ROOT,
                        "%s: p50 %.1f ms, p99 %.1f ms; processor of this process %.1f ms",
                        what,
                        took[QUESTIONS / 2] / MILLISECOND,
                        took[QUESTIONS * 99 / 100] / MILLISECOND,
                        processor / MILLISECOND / QUESTIONS));
    }

    /** How many of the nearest are found, in each of the two ways to ask. */
    private static void recall(LegalIndex index, NoisyVectors vectors) throws IOException {
        List<List<Near>> nearest = vectors.nearest(COMPARED, DEPTH);
        LOG.log(
                System.Logger.Level.INFO,
                "cosine of a question and the nearest {0}, the tenth {1}, the two-hundredth {2} (means)",
                cosine(nearest, 0),
                cosine(nearest, 9),
                cosine(nearest, DEPTH - 1));
        for (Query.Nearest.Cosine cosine : Query.Nearest.Cosine.values()) {
            for (int most : List.of(10, DEPTH)) {
                int found = 0;
                for (int question = 0; question < COMPARED; question++) {
                    Query query = new Query.Nearest(vectors.question(question), cosine);
                    Set<String> ids = index.rank(RankRequest.best(query, Filter.NONE, DEPTH)).entries().stream()
                            .map(Ranking.ScoredPassage::id)
                            .collect(Collectors.toCollection(HashSet::new));
                    found += (int) nearest.get(question).stream()
                            .limit(most)
                            .filter(near -> ids.contains(MadeJudgments.id(near.passage())))
                            .count();
                }
                LOG.log(
                        System.Logger.Level.INFO,
                        "{0} cosine: of the nearest {1} are {2} among the {3} found",
                        cosine,
                        most,
                        (double) found / COMPARED / most,
                        DEPTH);
            }
        }
    }

    private static double cosine(List<List<Near>> nearest, int rank) {
        return nearest.stream()
                .mapToDouble(near -> near.get(rank).cosine())
                .average()
                .orElseThrow();
    }
}
