package org.mingfa.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.RenumberingAnswer;
import org.mingfa.search.generation.ClassHoldings;
import org.mingfa.search.generation.Coverage;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.testkit.SampleGeneration;
import org.mingfa.text.document.EffectivePeriod;
import org.mingfa.text.document.Level;
import org.mingfa.text.table.LawClass;

/** Only the official text of the day says that a citation is wrong. */
class CitationAnswersTest {

    private static final LocalDate OLD = LocalDate.of(2011, 1, 1);
    private static final LocalDate NEW = LocalDate.of(2021, 1, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T08:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    private static Path data;

    private static OpenGeneration generation;

    @BeforeAll
    static void build() throws IOException {
        GenerationStore store = new GenerationStore(data);
        new SampleGeneration()
                .law("light", "样例灯塔法", OLD, null, "灯塔整夜点亮，不得熄灭。", "看守人不得离开。")
                .digest("buoy", "样例浮标法", OLD, "浮标要醒目。", "浮标要结实。", "浮标夜里要亮。")
                .leavingOut(2)
                .law("rope-2011", "样例缆绳法", OLD, NEW, "缆绳应当牢固。")
                .digest("net-2011", "样例渔网法", new EffectivePeriod(OLD, NEW), "网眼不要太小。")
                .law("canvas", "样例帆布法", OLD, NEW, "帆布应当防水。")
                .repealed()
                .law("property", "中华人民共和国物权法", OLD, NEW, "物权的样例。")
                .repealed()
                .law(
                        "marriage",
                        "最高人民法院关于适用《中华人民共和国婚姻法》若干问题的解释（二）",
                        LocalDate.of(2004, 4, 1),
                        LocalDate.of(2017, 3, 1),
                        "婚姻的样例。")
                .law("works", "最高人民法院关于审理建设工程施工合同纠纷案件适用法律问题的解释（二）", LocalDate.of(2019, 2, 1), NEW, "工程的样例。")
                .repealed()
                .law("procedure", "中华人民共和国民事诉讼法", LocalDate.of(2023, 9, 1), null, "程序的样例。")
                .law("north", "样例北渡口规定", OLD, null, "渡口每天开放。")
                .alias("样例渡口规定")
                .law("south", "样例南渡口规定", OLD, null, "渡口逢双日开放。")
                .alias("样例渡口规定")
                .law("bridge", "样例栈桥法", OLD, null, "栈桥的样例。", "桥面的样例。", "桥桩的样例。")
                .leavingOut(2)
                .publish(store, "g1");
        generation = OpenGeneration.open(store, "g1");
    }

    @AfterAll
    static void close() {
        generation.close();
    }

    private static List<CitationAnswer> verified(String text, String day) {
        return new CitationAnswers(new AsOfReader(CLOCK))
                .verify(new CitationRequest(text, day))
                .apply(generation)
                .citations();
    }

    // each row: a text, the day, and the statuses of its citations
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # an official text shows what is there and what is not
            《样例灯塔法》第一条规定：“灯塔整夜点亮”。 | 2026-01-01 | exists
            《样例灯塔法》第一条规定：“灯塔白天点亮”。 | 2026-01-01 | quote_differs
            《样例灯塔法》第三条 | 2026-01-01 | no_such_article
            《样例灯塔法》第一条 | 2010-01-01 | not_in_force
            # a digest says nothing of words, paragraphs, and articles that it leaves out
            《样例浮标法》第一条规定：“浮标应当使用醒目的颜色”。 | 2026-01-01 | digest_only
            《样例浮标法》第一条第三款 | 2026-01-01 | digest_only
            《样例浮标法》第二条 | 2026-01-01 | not_held
            《样例浮标法》第一条至第九条 | 2026-01-01 | not_held
            《样例浮标法》第一条 | 2010-01-01 | not_held
            # a quotation behind a list may be that of the article which is not held
            《样例灯塔法》第一条、《样例浮标法》第一条规定：“浮标应当使用醒目的颜色”。 | 2026-01-01 | exists digest_only
            《样例浮标法》第一条、《样例灯塔法》第一条规定：“浮标应当使用醒目的颜色”。 | 2026-01-01 | digest_only exists
            # amended: the version of the day exists, and is not held
            《样例缆绳法》第九条 | 2026-01-01 | not_held
            《样例渔网法》第一条 | 2026-01-01 | not_held
            # the year names a version that is not held
            《样例灯塔法》（2018修正）第九条 | 2026-01-01 | not_held
            《样例灯塔法》（2011修正）第九条 | 2026-01-01 | no_such_article
            # known by name
            《民法典》第一百八十八条规定：“样样都对得上”。 | 2026-01-01 | not_held
            《合同法》第一百零七条 | 2020-06-01 | not_held
            # known as repealed
            《合同法》第一百零七条 | 2026-01-01 | not_in_force
            # of two interpretations of one title the number tells which is meant
            《最高人民法院关于审理建设工程施工合同纠纷案件适用法律问题的解释（二）》（法释〔2018〕20号）第一条 | 2026-07-01 | not_in_force not_held
            《最高人民法院关于审理建设工程施工合同纠纷案件适用法律问题的解释（二）》（法释〔2026〕12号）第一条 | 2026-07-01 | not_held not_held
            《民法典物权编解释（二）》第三条 | 2026-01-01 | no_such_law
            《民通意见》第一条 | 2020-06-01 | not_held
            《民通意见》第一条 | 2026-01-01 | not_in_force
            # its last version is not held, and it is known as repealed
            《婚姻法解释（二）》第一条 | 2018-01-01 | not_held
            《婚姻法解释（二）》第一条 | 2026-01-01 | not_in_force
            # a law of the same title came after the repeal and is not held
            《建工解释（二）》第一条 | 2026-01-01 | not_in_force
            《建工解释（二）》第一条 | 2026-07-01 | not_held
            # never heard of, in a class of which nobody says that it is held whole
            《样例月亮法》第一条 | 2026-01-01 | not_held
            # listed and not looked up: a case, a document, an article of no named law
            （2024）沪0101民初1号、法释〔2020〕17号、该法第五条 | 2026-01-01 | not_checked not_checked not_checked
            # a law of which no article is cited: looked up as a whole
            《合同法》早已不适用，《样例灯塔法》人人皆知，《样例月亮法》没有人见过 | 2026-01-01 | not_in_force exists not_held
            # a bare number behind a law of the same sentence is its; one of a sentence before accuses nobody
            《样例灯塔法》第一条写明，第九条也是 | 2026-01-01 | exists no_such_article
            《样例灯塔法》第一条写明。第九条也是 | 2026-01-01 | exists not_checked
            # the clause of a contract, and what points to nothing
            双方合同第五条，前款规定 | 2026-01-01 | not_checked not_checked
            # only a law held whole shows what it lacks
            《样例栈桥法》第九条 | 2026-01-01 | not_held
            # two laws share the name
            《样例渡口规定》第一条 | 2026-01-01 | ambiguous
            # a quotation behind a list may be that of the law that could be either
            《样例渡口规定》第一条、《样例灯塔法》第一条规定：“渡口每天开放。” | 2026-01-01 | ambiguous exists
            """)
    void onlyAnOfficialTextAccuses(String text, String day, String statuses) {
        assertThat(verified(text, day).stream().map(CitationAnswer::status).collect(Collectors.joining(" ")))
                .isEqualTo(statuses);
    }

    @Test
    void aDigestIsNamedAndItsWordsAreNotGiven() {
        CitationAnswer digest = verified("《样例浮标法》第一条", "2026-01-01").getFirst();
        assertThat(digest.note()).isEqualTo("本库只有这一条的要点（非法律原文），不能核对款、项和引文；请查阅官方公布的文本。");
        assertThat(digest.text()).isNull();
        assertThat(digest.isOpen()).isTrue();
        assertThat(digest.isAccused()).isFalse();
        CitationAnswer gap = verified("《样例浮标法》第二条", "2026-01-01").getFirst();
        assertThat(gap.note()).isEqualTo("本库收录的《样例浮标法》是要点（非法律原文），没有收录第二条，不能核对；这不表示引用有误。");
        CitationAnswer official = verified("《样例灯塔法》第三条", "2026-01-01").getFirst();
        assertThat(official.isAccused()).isTrue();
    }

    // each row: a text, the day, and why it is not in force, since or from when, with the successor
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # repealed, and not held: known by the table of repeals
            《合同法》第一百零七条 | 2026-01-01 | repealed 2021-01-01 中华人民共和国民法典
            《经济合同法》第一条 | 2026-01-01 | repealed 1999-10-01 中华人民共和国合同法
            # repealed, and held
            《物权法》第一条 | 2026-01-01 | repealed 2021-01-01 中华人民共和国民法典
            # repealed without a successor that is known
            《样例帆布法》第一条 | 2026-01-01 | repealed 2021-01-01 null
            # not yet
            《样例灯塔法》第一条 | 2010-01-01 | not_yet 2011-01-01 null
            # amended: the version that the year names is over
            《样例缆绳法》（2011修正）第一条 | 2026-01-01 | amended 2021-01-01 null
            """)
    void saysWhyAndSinceWhen(String text, String day, String reason) {
        OutOfForce found = verified(text, day).getFirst().outOfForce();
        assertThat(found).isNotNull();
        assertThat(found.why().label() + " " + found.date() + " " + found.successor())
                .isEqualTo(reason);
    }

    // each row: words near 样例灯塔法 1 (灯塔整夜点亮，不得熄灭。), and what became of the quotation
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # twelve altered ones, wherever they stand: compared, or said to be unchecked
            《样例灯塔法》第一条规定：“灯塔白天点亮，不得熄灭。” | differs
            《样例灯塔法》第一条：“灯塔整夜点亮，可以熄灭。” | differs
            根据《样例灯塔法》第一条之规定，“灯塔整夜点亮，随时熄灭。” | differs
            《样例灯塔法》第一条第一款“灯塔白天点亮，不得熄灭。” | differs
            《样例灯塔法》第一条“灯塔白天点亮，不得熄灭。” | differs
            《样例灯塔法》第一条，“灯塔白天点亮，不得熄灭。” | differs
            《样例灯塔法》第一条（“灯塔白天点亮，不得熄灭”）。 | differs
            《样例灯塔法》第一条的要求是：“灯塔整夜点亮，应当熄灭。” | differs
            《样例灯塔法》第一条已经要求当事人“灯塔整夜点亮，偶尔熄灭”。 | differs
            # without marks: 可以 for 不得, another word, one more word
            《样例灯塔法》第一条规定，灯塔整夜点亮，可以不得熄灭。 | contradicts
            依照《样例灯塔法》第一条，灯塔应整夜点亮。 | unchecked
            依照《样例灯塔法》第一条灯塔整夜都点亮。 | unchecked
            # as the article has it, wherever it stands
            《样例灯塔法》第一条第一款“灯塔整夜点亮，不得熄灭。” | agrees
            《样例灯塔法》第一条，“灯塔整夜点亮” | agrees
            《样例灯塔法》第一条已经要求当事人“灯塔整夜点亮，不得熄灭”。 | agrees
            # one more behind the first: each is compared
            《样例灯塔法》第一条规定“灯塔整夜点亮，不得熄灭”“灯塔管理人可以随时离开灯塔”。 | differs
            《样例灯塔法》第一条规定：“灯塔整夜点亮，不得熄灭”、“灯塔管理人可以随时离开灯塔”。 | differs
            《样例灯塔法》第一条规定：“灯塔整夜点亮，不得熄灭。”并规定：“灯塔管理人可以随时离开灯塔。” | differs
            《样例灯塔法》第一条第一款规定：“灯塔整夜点亮，不得熄灭。”第二款规定：“灯塔管理人可以随时离开灯塔。” | differs
            《样例灯塔法》第一条规定：“灯塔整夜点亮”；同时规定“灯塔白天一律不得熄灭灯光” | differs
            《样例灯塔法》第一条规定：“灯塔整夜点亮”，又规定：“灯塔整夜点亮，不得熄灭。” | agrees
            《样例灯塔法》第一条规定“灯塔整夜点亮”、“不得熄灭”，被告称“我什么都没有看见过，也不知道” | agrees
            # nothing of the article
            依照《样例灯塔法》第一条，判决如下：被告赔偿原告损失五万元。 | none
            依照《样例灯塔法》第一条，灯塔整夜点亮，不得熄灭。 | none
            依照《样例灯塔法》第一条判决。证人称：“我什么都没有看见过” | none
            """)
    void noQuotationNearAnArticlePassesUnseen(String text, String state) {
        CitationAnswer answer = verified(text, "2026-01-01").getFirst();
        assertThat(answer.quotation()).isEqualTo(state);
        assertThat(answer.isRight()).isEqualTo(state.equals("agrees") || state.equals("none"));
    }

    // each row: what is quoted of 灯塔整夜点亮，不得熄灭。, and the places where it departs as quoted>official
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # another word; words added; words left out; only the end, which is no departure of its own
            灯塔白天点亮，不得熄灭。 | 白天>整夜
            灯塔应当整夜点亮。 | 应当>
            灯塔点亮，不得熄灭。 | >整夜
            灯塔白天点亮 | 白天>整夜
            # an ellipsis stands for what is left out, punctuation for nothing
            灯塔白天点亮…… | 白天>整夜
            """)
    void showsWhereAQuotationDeparts(String quoted, String places) {
        String text = "《样例灯塔法》第一条规定：“" + quoted + "”";
        CitationAnswer answer = verified(text, "2026-01-01").getFirst();
        assertThat(answer.status()).isEqualTo("quote_differs");
        assertThat(answer.differences().stream()
                        .map(place -> place.quoted() + ">" + place.official())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(places);
        assertThat(answer.differences())
                .allSatisfy(place -> assertThat(text.substring(
                                place.span().start(), place.span().end()))
                        .isEqualTo(place.quoted()));
    }

    @Test
    void anOldNumberIsShownBesideTheNewOneAndNotReplaced() {
        CitationAnswer today = verified("《民事诉讼法》第二百五十三条", "2026-01-01").getFirst();
        assertThat(today.citation()).isEqualTo("《中华人民共和国民事诉讼法》第二百五十三条");
        assertThat(today.renumbered().stream().map(RenumberingAnswer::note))
                .containsExactly("2012年、2017年版本的第二百五十三条，在2023年版本中为第二百六十四条。", "2021年版本的第二百五十三条，在2023年版本中为第二百五十七条。");
        CitationAnswer old = verified("《民事诉讼法》（2012修正）第二百五十三条", "2026-01-01").getFirst();
        assertThat(old.status()).isEqualTo("not_held");
        assertThat(old.renumbered().stream().map(RenumberingAnswer::note))
                .containsExactly("2012年、2017年版本的第二百五十三条，在2023年版本中为第二百六十四条。");
        assertThat(verified("《样例灯塔法》第一条", "2026-01-01").getFirst().renumbered()).isEmpty();
    }

    @Test
    void theLawsThatMayBeMeantAreNamed() {
        CitationAnswer either = verified("《样例渡口规定》第一条", "2026-01-01").getFirst();
        assertThat(either.candidates()).containsExactly("样例北渡口规定", "样例南渡口规定");
        assertThat(either.isAccused()).isFalse();
        assertThat(either.isOpen()).isFalse();
    }

    @Test
    void onlyOfAClassThatIsHeldWholeALawIsSaidNotToExist() {
        Coverage counted = generation.coverage();
        OpenGeneration whole = new OpenGeneration(
                generation.manifest(),
                generation.catalogue(),
                generation.passages(),
                generation.names(),
                generation.index(),
                generation.learned(),
                generation.caseNatures(),
                new Coverage(
                        counted.classes().stream()
                                .map(CitationAnswersTest::completeLaws)
                                .toList(),
                        counted.laterNotHeld(),
                        counted.citedNotHeld()),
                generation.files(),
                generation.questions(),
                generation.withheld());
        assertThat(new CitationAnswers(new AsOfReader(CLOCK))
                                .verify(new CitationRequest("《样例月亮法》第一条，《样例月亮条例》第一条，《样例灯塔法》第一条", "2026-01-01"))
                                .apply(whole)
                                .citations()
                                .stream()
                                .map(CitationAnswer::status))
                .containsExactly("no_such_law", "not_held", "exists");
    }

    private static ClassHoldings completeLaws(ClassHoldings held) {
        return new ClassHoldings(
                held.lawClass(),
                held.works(),
                held.official(),
                held.digestOnly(),
                held.samples(),
                held.latest(),
                held.lawClass().equals(LawClass.of(Level.LAW)) ? "样例全部导出" : null);
    }

    // each row: a text and what its first citation comes to in a reader's words
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            《样例灯塔法》第一条规定：“灯塔整夜点亮”。 | 存在，当日施行，引文一致
            《样例灯塔法》第一条。 | 存在，当日施行
            # behind a list the quotation belongs to the last
            《样例灯塔法》第二条、第一条规定：“灯塔整夜点亮”。 | 存在，当日施行
            # the quotation may be from the one that is not held, so nothing is said of it
            《样例灯塔法》第一条、《样例浮标法》第一条规定：“浮标应当使用醒目的颜色”。 | 存在，当日施行
            《样例灯塔法》第一条规定：“灯塔白天点亮”。 | 引文不一致
            《样例灯塔法》第三条 | 没有这一条
            """)
    void theVerdictIsSaidInAReadersWords(String text, String wording) {
        assertThat(verified(text, "2026-01-01").getFirst().wording()).isEqualTo(wording);
    }

    @Test
    void anExcerptIsTheLineAroundACitationAndNoMore() {
        String text = "上一行\n" + "甲".repeat(50) + "第一条" + "乙".repeat(10) + "\n下一行";
        int start = text.indexOf("第一条");
        assertThat(FindingsReport.excerpt(text, start, start + 3))
                .isEqualTo("…" + "甲".repeat(40) + "第一条" + "乙".repeat(10));
        assertThat(FindingsReport.excerpt("第一条", 0, 3)).isEqualTo("第一条");
        assertThat(FindingsReport.excerpt("第一\n条，" + "丙".repeat(60), 0, 4)).isEqualTo("第一 条，" + "丙".repeat(39) + "…");
    }
}
