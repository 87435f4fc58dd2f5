package org.mingfa.indexer.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.indexer.generation.BuildRequest.Input;
import org.mingfa.indexer.generation.BuildRequest.Target;
import org.mingfa.indexer.generation.BuildRequest.Tools;
import org.mingfa.indexer.questions.LayQuestionFile;
import org.mingfa.indexer.questions.LayQuestionReview;
import org.mingfa.indexer.questions.LayQuestionReview.Fate;
import org.mingfa.indexer.questions.LayQuestionReview.QuestionFinding;
import org.mingfa.indexer.questions.LayQuestions;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.learned.AbstentionModel;
import org.mingfa.search.learned.DocumentExpansion;
import org.mingfa.search.learned.Feature;
import org.mingfa.search.learned.LawPrior;
import org.mingfa.search.learned.QueryProjection;
import org.mingfa.search.learned.RankingModel;
import org.mingfa.search.learned.Weights;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.questions.QuestionIndex;
import org.mingfa.text.problem.Refusal;

/** Questions reach the article that they were written for, and no other that took its number. */
class LayQuestionsBuildTest {

    private static final String HEAD = "article\tversion\ttext\tquestion\tstruck\n";
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 2);
    private static final String LIGHTHOUSE = "灯塔每晚点亮，由灯塔管理人负责，费用由港口承担。";

    @TempDir
    Path folder;

    private SampleCorpora corpora;
    private long builds;

    @BeforeEach
    void register() {
        corpora = new SampleCorpora(folder);
        law("第二条　" + LIGHTHOUSE, "第三条　码头日夜开放，任何人可以上岸。");
        corpora.add("flk", "flk");
        corpora.write(
                "questions/样例灯塔法.tsv",
                HEAD + "2\t2020-01-01\t\t灯塔晚上谁来点\n" + "2\t2020-01-01\t\t灯塔的钱谁出\n" + "2\t2020-01-01\t\t灯塔能卖吗\t与本条无关\n"
                        + "3\t2020-01-01\t\t夜里能上岸吗\n");
    }

    private void law(String... articles) {
        corpora.lawFile(
                "flk/docx/法律/法律/样例灯塔法_20200101_aaaaaaaaaa.docx",
                Stream.concat(Stream.of("样例灯塔法", "（2020年1月1日样例大会通过）", "第一条　为了行船安全，制定本法。"), Stream.of(articles))
                        .toList());
        corpora.record(
                "flk/json/法律/法律/样例灯塔法_20200101_aaaaaaaaaa.json",
                "aaaaaaaaaabb02",
                "样例灯塔法",
                "2020-01-01",
                "2020-05-01",
                3);
    }

    private List<LayQuestionFile> files() throws IOException {
        return LayQuestions.files(folder.resolve("questions"));
    }

    private String build() throws IOException {
        BuildRequest request = new BuildRequest(
                corpora.store(),
                Input.of(corpora.registry().list()),
                Target.EMBEDDED,
                new Tools(SampleCorpora.SEGMENTER, null, null, new LayQuestions(files())));
        String id = new GenerationBuild(request, InstantSource.fixed(SampleCorpora.NOW.plusSeconds(builds++)))
                .run(BuildListener.SILENT)
                .manifest()
                .id();
        corpora.store().promote(id);
        return id;
    }

    private List<String> questions(String generation) throws IOException {
        try (OpenGeneration open = OpenGeneration.open(corpora.store(), generation);
                Stream<IndexDocument> passages = open.index().contents()) {
            return passages.map(IndexDocument::passage)
                    .map(LawPassage.class::cast)
                    .filter(passage -> !passage.questions().isEmpty())
                    .map(passage -> passage.article() + " " + passage.questions())
                    .toList();
        }
    }

    private List<QuestionFinding> tieAndReview(String generation) throws IOException {
        try (OpenGeneration open = OpenGeneration.open(corpora.store(), generation)) {
            LayQuestionReview review = new LayQuestionReview(open, SampleCorpora.SEGMENTER, TODAY);
            LayQuestionFile tied = review.tie(files().getFirst());
            tied.write();
            return review.review(tied);
        }
    }

    @Test
    void givesAnArticleItsQuestionsButTheStruckOnes() throws IOException {
        String first = build();
        assertThat(tieAndReview(first)).isEmpty();
        assertThat(questions(build())).containsExactly("第二条 [灯塔晚上谁来点, 灯塔的钱谁出]", "第三条 [夜里能上岸吗]");
    }

    @Test
    void followsATextToItsNewNumber() throws IOException {
        tieAndReview(build());
        law("第二条　船长应当持有证书。", "第三条　" + LIGHTHOUSE, "第四条　码头日夜开放，任何人可以上岸。");
        String moved = build();
        assertThat(questions(moved)).containsExactly("第三条 [灯塔晚上谁来点, 灯塔的钱谁出]", "第四条 [夜里能上岸吗]");
        assertThat(tieAndReview(moved)).isEmpty();
    }

    @Test
    void namesWhatHasToBeReadAgain() throws IOException {
        tieAndReview(build());
        law("第二条　灯塔每晚点亮，由灯塔管理人负责，费用由国家承担。", "第三条　渔船出海应当登记，登记由渔政部门办理，不收费用。");
        String changed = build();
        assertThat(questions(changed)).containsExactly("第二条 [灯塔晚上谁来点, 灯塔的钱谁出]");
        assertThat(tieAndReview(changed))
                .extracting(QuestionFinding::article, QuestionFinding::fate, QuestionFinding::questions)
                .containsExactly(tuple("2", Fate.REWORDED, 2), tuple("3", Fate.GONE, 1));
    }

    /** What was embedded. */
    private final List<String> embedded = Collections.synchronizedList(new ArrayList<>());

    private final PassageVectors vectors = new PassageVectors() {
        @Override
        public List<float[]> of(List<String> texts) {
            embedded.addAll(texts);
            return texts.stream()
                    .map(text -> text.contains("谁") ? new float[] {0, 1} : new float[] {1, 0})
                    .toList();
        }

        @Override
        public String fingerprint() {
            return "noting";
        }
    };

    private OpenGeneration embedded(@Nullable QueryProjection projection) throws IOException {
        Weights words = new Weights(Map.of(Feature.WORDS_RANK, 1.0));
        RankingModel learned = new RankingModel(
                List.of(),
                words,
                words,
                new LawPrior(Map.of()),
                new DocumentExpansion(List.of()),
                AbstentionModel.NONE,
                projection);
        BuildRequest request = new BuildRequest(
                corpora.store(),
                Input.of(corpora.registry().list()),
                Target.EMBEDDED,
                new Tools(SampleCorpora.SEGMENTER, vectors, learned, new LayQuestions(files())));
        String id = new GenerationBuild(request, InstantSource.fixed(SampleCorpora.NOW.plusSeconds(builds++)))
                .run(BuildListener.SILENT)
                .manifest()
                .id();
        corpora.store().promote(id);
        return OpenGeneration.open(corpora.store(), id);
    }

    @Test
    void titlesAndQuestionsAreEmbedded() throws IOException {
        tieAndReview(build());
        try (OpenGeneration titled = embedded(null)) {
            assertThat(embedded).contains("样例灯塔法 " + LIGHTHOUSE, "灯塔晚上谁来点", "夜里能上岸吗");
            assertThat(titled.questions().size()).isEqualTo(3);
            assertThat(titled.questions().nearest(new float[] {0, 1}, 1))
                    .singleElement()
                    .satisfies(near -> assertThat(near.passage()).endsWith("#2"));
            try (Stream<IndexDocument> passages = titled.index().contents()) {
                assertThat(passages.map(IndexDocument::passage))
                        .extracting(
                                passage -> titled.passages().of(passage.id()).isAsked())
                        .containsExactly(false, true, true);
            }
            String asked =
                    titled.questions().nearest(new float[] {0, 1}, 1).getFirst().passage();
            assertThat(titled.with(QuestionIndex.NONE).passages().of(asked).isAsked())
                    .isFalse();
            assertThat(titled.manifest().isOfModel("noting")).isTrue();
            assertThat(titled.manifest().isOfModel("another")).isFalse();
        }
    }

    /** Known questions meet a question that is projected on its way. */
    @Test
    void questionsAreTurnedByWhatTheGenerationIsBuiltWith() throws IOException {
        tieAndReview(build());
        QueryProjection swap = new QueryProjection(1, new float[] {-1, 1, 1, -1}, new float[] {0, 0});
        try (OpenGeneration projected = embedded(swap)) {
            assertThat(projected.questions().isProjected()).isTrue();
            assertThat(projected.questions().nearest(new float[] {1, 0}, 1))
                    .singleElement()
                    .satisfies(near -> assertThat(near.passage()).endsWith("#2"));
        }
        try (OpenGeneration again = embedded(null)) {
            assertThat(again.questions().isProjected()).isFalse();
        }
    }

    /** A build that takes passages over takes the vectors of their questions over too, and reads none of them again. */
    @Test
    void whatIsTakenOverKeepsItsQuestions() throws IOException {
        QueryProjection swap = new QueryProjection(1, new float[] {-1, 1, 1, -1}, new float[] {0, 0});
        tieAndReview(build());
        embedded(swap).close();
        embedded.clear();
        try (OpenGeneration again = embedded(swap)) {
            assertThat(embedded).isEmpty();
            assertThat(again.questions().size()).isEqualTo(3);
            assertThat(again.questions().nearest(new float[] {1, 0}, 1))
                    .singleElement()
                    .satisfies(near -> assertThat(near.passage()).endsWith("#2"));
        }
    }

    @Test
    void ofALawThatChangesOnlyWhatDiffersIsReadAgain() throws IOException {
        tieAndReview(build());
        embedded(null).close();
        law("第二条　" + LIGHTHOUSE, "第三条　码头日夜开放，任何人可以上岸，也可以离岸。");
        embedded.clear();
        try (OpenGeneration changed = embedded(null)) {
            assertThat(embedded).contains("夜里能上岸吗").doesNotContain("灯塔晚上谁来点");
            assertThat(changed.questions().size()).isEqualTo(3);
        }
    }

    /** The same passages, read by another projection: nothing of before is of use. */
    @Test
    void questionsOfAnotherTurnAreNotTakenOver() throws IOException {
        tieAndReview(build());
        embedded(null).close();
        embedded.clear();
        QueryProjection swap = new QueryProjection(1, new float[] {-1, 1, 1, -1}, new float[] {0, 0});
        try (OpenGeneration projected = embedded(swap)) {
            assertThat(embedded).contains("灯塔晚上谁来点");
            assertThat(projected.questions().isProjected()).isTrue();
        }
    }

    @Test
    void refusesAFileThatIsWrongAndSaysWhere() {
        corpora.write("questions/样例渡口法.tsv", HEAD + "2\t2020-01-01\t\t能过河吗\n第二\t2020\t\t要钱吗\n");
        assertThatThrownBy(this::files)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("样例渡口法.tsv:3 无法读取：条号、日期或文本标记写错了");
    }
}
