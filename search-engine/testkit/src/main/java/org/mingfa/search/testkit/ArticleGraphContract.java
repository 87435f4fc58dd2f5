package org.mingfa.search.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.search.citation.CitedBy;
import org.mingfa.search.citation.CitedByRequest;
import org.mingfa.search.citation.CitedByResult;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.law.ArticleHistory;
import org.mingfa.search.law.ArticleVersion;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.search.query.Selection;
import org.mingfa.search.result.Hit;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.version.AsOf;

/** What an article is connected with: its other versions and what cites it, on the engine itself. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before every test
public abstract class ArticleGraphContract {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2010, 1, 1);
    private static final LocalDate THIRD = LocalDate.of(2020, 1, 1);
    private static final AsOf TODAY = new AsOf.Day(LocalDate.of(2026, 1, 1));
    private static final String PURPOSE = "为了使帆船安全出港，维护港口秩序，制定本法。";
    private static final String LICENCE = "帆船出港应当向港务长申领出港凭证，凭证的有效期为三日。";
    private static final String LANTERN = "帆船夜间航行应当在桅杆上悬挂红灯一盏。";
    private static final String LANTERN_NOW = "帆船夜间航行应当在桅杆上悬挂红灯两盏。";
    private static final String FEE = "港务长可以按帆船的长度收取泊位的费用。";

    @TempDir
    Path data;

    private LiveGeneration live;

    /** The engine under test. */
    protected abstract SearchEngine engine();

    /** Settings that the engine needs to find its server; none by default. */
    protected Map<String, String> settings() {
        return Map.of();
    }

    @BeforeEach
    void buildInventedLaws() throws IOException {
        GenerationStore store = new GenerationStore(data);
        new SampleGeneration(engine(), new HanlpSegmenter(), settings())
                .law("sail-2000", "帆船法", FIRST, SECOND, PURPOSE, LICENCE, LANTERN, FEE)
                .law("sail-2010", "帆船法", SECOND, THIRD, PURPOSE, "港口设港务长一人，任期五年。", LICENCE, LANTERN, FEE)
                .law("sail-2020", "帆船法", THIRD, null, PURPOSE, "港口设港务长一人，任期五年。", LICENCE, LANTERN_NOW, "（删去）")
                .law("boat-2015", "渡船条例", LocalDate.of(2015, 1, 1), null, "渡船夜间航行，适用帆船法第四条。")
                .law("raft-2001", "木筏条例", LocalDate.of(2001, 1, 1), THIRD, "木筏参照帆船法第三条至第五条。")
                .interpretation("court-2012", "关于审理港口案件的解释", LocalDate.of(2012, 1, 1), "依照帆船法第四条、第五条处理。")
                .interpretation("court-2021", "关于适用《帆船法》的解释", LocalDate.of(2021, 1, 1), "违反帆船法第四条的，应当改正。")
                .publish(store, "g1");
        live = new LiveGeneration(store);
    }

    @AfterEach
    void close() {
        live.close();
    }

    private List<String> history(String version, int article) {
        return live.ask(generation -> new ArticleHistory(generation)
                .of(generation.catalogue().get(new DocumentId(version)), ArticleNumber.of(article)).stream()
                        .map(ArticleGraphContract::line)
                        .toList());
    }

    /** sail-2020 4<3 amended 红灯[-一-]{+两+}盏. */
    private static String line(ArticleVersion version) {
        String number = version.article() == null || version.article().article() == null
                ? "-"
                : version.article().article().ordinal();
        String before = version.before() == null ? "" : "<" + version.before().ordinal();
        String difference = version.difference().stream()
                .map(span -> switch (span.kind()) {
                    case KEPT -> "";
                    case ADDED -> "{+" + span.text() + "+}";
                    case REMOVED -> "[-" + span.text() + "-]";
                })
                .collect(Collectors.joining());
        return (version.law().id() + " " + number + before + " "
                        + version.change().code() + " " + difference)
                .strip();
    }

    @ParameterizedTest
    @CsvSource({"sail-2020, 4", "sail-2010, 4", "sail-2000, 3"})
    void followsAnArticleWhoseNumberMoved(String version, int article) {
        assertThat(history(version, article))
                .containsExactly("sail-2020 4 amended [-一-]{+两+}", "sail-2010 4<3 unchanged", "sail-2000 3 first");
    }

    @Test
    void endsWhereAnArticleWasInserted() {
        assertThat(history("sail-2020", 2)).containsExactly("sail-2020 2 unchanged", "sail-2010 2 inserted");
    }

    @Test
    void tellsOfAnArticleThatWasStruckOut() {
        assertThat(history("sail-2000", 4))
                .containsExactly(
                        "sail-2020 5 deleted [-" + FEE + "-]{+（删去）+}", "sail-2010 5<4 unchanged", "sail-2000 4 first");
    }

    @Test
    void hasNoHistoryOfAnArticleThatTheVersionLacks() {
        assertThat(history("sail-2020", 99)).isEmpty();
    }

    private CitedByResult citing(int article, Selection selection, AsOf asOf, @Nullable String cursor) {
        return live.ask(generation -> new CitedBy(generation, "帆船法", ArticleNumber.of(article))
                .find(new CitedByRequest(selection, asOf, 2, cursor)));
    }

    private static List<String> ids(CitedByResult citing) {
        return citing.hits().stream().map(Hit::id).toList();
    }

    @Test
    void listsWhatCitesAnArticleTheInterpretationsOfThatLawFirst() {
        CitedByResult first = citing(4, Selection.ALL, TODAY, null);
        assertThat(ids(first)).containsExactly("court-2021#1", "court-2012#1");
        assertThat(first.hits().getFirst().highlights()).containsExactly(new Hit.TextSpan(2, 8));
        assertThat(first.total()).isEqualTo(3);
        CitedByResult second = citing(4, Selection.ALL, TODAY, first.cursor());
        assertThat(ids(second)).containsExactly("boat-2015#1");
        assertThat(second.cursor()).isNull();
    }

    @Test
    void countsEachKindAndFiltersByKindAndDay() {
        Selection statutes = Selection.of(PassageKind.STATUTE);
        CitedByResult today = citing(4, statutes, TODAY, null);
        assertThat(ids(today)).containsExactly("boat-2015#1");
        assertThat(today.counts())
                .isEqualTo(Map.of(
                        PassageKind.STATUTE, 1L,
                        PassageKind.INTERPRETATION, 2L,
                        PassageKind.NOTICE, 0L,
                        PassageKind.CASE, 0L));
        AsOf then = new AsOf.Day(LocalDate.of(2005, 1, 1));
        assertThat(ids(citing(4, Selection.ALL, then, null))).containsExactly("raft-2001#1");
    }

    @Test
    void refusesTheCursorOfAnotherArticle() {
        String cursor = citing(4, Selection.ALL, TODAY, null).cursor();
        assertThatThrownBy(() -> citing(3, Selection.ALL, TODAY, cursor)).isInstanceOf(Refusal.class);
    }

    @Test
    void pagesEverythingOnce() {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            CitedByResult page = citing(4, Selection.ALL, new AsOf.Any(LocalDate.of(2026, 1, 1)), cursor);
            seen.addAll(ids(page));
            cursor = page.cursor();
        } while (cursor != null);
        assertThat(seen).containsExactly("court-2021#1", "court-2012#1", "boat-2015#1", "raft-2001#1");
    }
}
