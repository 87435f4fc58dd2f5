package org.mingfa.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.index.TimeBudget;
import org.mingfa.search.ranking.QueryVectors;
import org.mingfa.search.testkit.SampleGeneration;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.similar.search.AspectWeights;
import org.mingfa.similar.search.CaseKind;
import org.mingfa.similar.search.Measures;
import org.mingfa.similar.search.PendingCase;
import org.mingfa.similar.search.PendingCaseAnalysis;
import org.mingfa.similar.search.Precedence;
import org.mingfa.similar.search.SimilarCase;
import org.mingfa.similar.search.SimilarCases;
import org.mingfa.similar.search.SimilarRequest;
import org.mingfa.similar.search.SimilarResult;
import org.mingfa.similar.search.Tier;
import org.mingfa.similar.search.Trait;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.document.CaseHeader.CourtLevel;
import org.mingfa.text.document.CaseSection.CasePart;
import org.mingfa.text.document.ClaimResult;
import org.mingfa.text.document.Dispute;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.SourceFile;

/** Similar cases as the guidance wants them, over invented cases on the engine itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SimilarCasesContract {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final String LOAN = "原告诉称，被告因经营养鸡场向原告借款二十万元，出具借条一张，约定月利率百分之一，到期后经多次催要未归还。";
    private static final String LOAN_SHORTLY = "被告向原告借款，出具借条，到期未归还，原告起诉要求归还借款本金。";
    private static final String REASONS = "本院认为，双方借贷关系成立，被告应当归还借款并支付约定的利息。";
    private static final String LENDING = "《中华人民共和国民法典》第六百七十五条";
    private static final String TRAFFIC = "被告驾驶机动车与原告发生交通事故，原告受伤住院治疗，交警认定被告负全部责任。";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path data;

    @SuppressWarnings("NullAway.Init")
    private OpenGeneration generation;

    @SuppressWarnings("NullAway.Init")
    private SimilarCases cases;

    protected abstract SearchEngine engine();

    protected Map<String, String> settings() {
        return Map.of();
    }

    @BeforeAll
    void build() throws IOException {
        HanlpSegmenter segmenter = new HanlpSegmenter();
        SampleGeneration sample = new SampleGeneration(engine(), segmenter, settings());
        add(
                sample,
                new Decided(
                        "guiding",
                        CaseTier.GUIDING,
                        null,
                        LocalDate.of(2012, 1, 1),
                        LOAN_SHORTLY,
                        ClaimResult.GRANTED));
        add(
                sample,
                new Decided(
                        "ended", CaseTier.GUIDING, null, LocalDate.of(2012, 1, 2), LOAN_SHORTLY, ClaimResult.GRANTED));
        add(
                sample,
                new Decided(
                        "supreme-old",
                        CaseTier.SUPREME,
                        "最高人民法院",
                        LocalDate.of(2022, 3, 1),
                        LOAN,
                        ClaimResult.GRANTED));
        add(
                sample,
                new Decided(
                        "supreme-new",
                        CaseTier.SUPREME,
                        "最高人民法院",
                        LocalDate.of(2024, 3, 1),
                        LOAN_SHORTLY,
                        ClaimResult.GRANTED));
        add(
                sample,
                new Decided(
                        "high",
                        CaseTier.HIGH,
                        "浙江省高级人民法院",
                        LocalDate.of(2024, 5, 1),
                        LOAN_SHORTLY,
                        ClaimResult.GRANTED));
        add(sample, new Decided("high-elsewhere", CaseTier.HIGH, "四川省高级人民法院", LocalDate.of(2024, 5, 1), LOAN, null));
        add(
                sample,
                new Decided(
                        "own", CaseTier.BASIC, "浙江省杭州市西湖区人民法院", LocalDate.of(2026, 1, 5), LOAN, ClaimResult.DISMISSED));
        add(sample, new Decided("upper", CaseTier.INTERMEDIATE, "浙江省杭州市中级人民法院", LocalDate.of(2021, 1, 5), LOAN, null));
        addOthers(sample);
        publish(sample);
        QueryVectors none = QueryVectors.of(text -> new float[0], text -> new float[0], () -> "none");
        cases = new SimilarCases(segmenter, none, AspectWeights.standard());
    }

    /** Of another cause, of a later day, of another kind. */
    private static void addOthers(SampleGeneration sample) {
        add(
                sample,
                new Decided(
                        "traffic", CaseTier.SUPREME, "最高人民法院", LocalDate.of(2025, 5, 1), TRAFFIC, ClaimResult.GRANTED));
        add(
                sample,
                new Decided("later", CaseTier.SUPREME, "最高人民法院", LocalDate.of(2027, 1, 1), LOAN, ClaimResult.GRANTED));
        add(sample, new Decided("crime", CaseTier.BASIC, "四川省成都市某区人民法院", LocalDate.of(2025, 5, 1), LOAN, null));
    }

    private void publish(SampleGeneration sample) throws IOException {
        GenerationStore store = new GenerationStore(data);
        sample.publish(store, "similar");
        generation = OpenGeneration.open(store, "similar");
    }

    @AfterAll
    void close() {
        generation.close();
    }

    /** A case as far as the order depends on it. */
    private record Decided(
            String id,
            CaseTier tier,
            @Nullable String court,
            LocalDate day,
            String facts,
            @Nullable ClaimResult result) {}

    private static void add(SampleGeneration sample, Decided decided) {
        String id = decided.id();
        String court = decided.court();
        boolean traffic = decided.facts().equals(TRAFFIC);
        String province = court == null || court.startsWith("最高") ? null : court.substring(0, 2);
        CaseHeader header = new CaseHeader(
                        new DocumentId(id),
                        id,
                        null,
                        id.equals("ended") ? "指导案例9号：某借款案" : "甲与乙纠纷一案",
                        Nature.OFFICIAL,
                        court,
                        level(decided.tier()),
                        province,
                        id.equals("crime") ? "诈骗罪" : traffic ? "机动车交通事故责任纠纷" : "民间借贷纠纷",
                        id.equals("crime") ? "刑事一审" : "民事一审",
                        decided.day(),
                        decided.tier(),
                        new SourceFile("sample", id + ".jsonl", "0".repeat(64)),
                        Dispute.UNREAD,
                        null)
                .withDispute(new Dispute(List.of(), List.of(), decided.result(), null, null, null, null, List.of()));
        String basis = switch (id) {
            case "supreme-old" -> "依照" + LENDING + "、《中华人民共和国民事诉讼法》（2017年修正）第二百五十三条，判决如下：";
            case "own" -> "依照" + LENDING + "、《中华人民共和国民事诉讼法》第二百六十四条，判决如下：";
            case "guiding", "ended", "traffic" -> "判决如下：";
            default -> "依照" + LENDING + "，判决如下：";
        };
        sample.decided(
                header, Map.of(CasePart.FACTS, decided.facts(), CasePart.REASONING, REASONS, CasePart.BASIS, basis));
    }

    private static @Nullable CourtLevel level(CaseTier tier) {
        return switch (tier) {
            case GUIDING, TYPICAL -> null;
            default -> CourtLevel.valueOf(tier.name());
        };
    }

    private SimilarResult find(PendingCase pending, String... within) {
        return cases.find(generation, new SimilarRequest(pending, Set.of(within), 20), TimeBudget.NONE);
    }

    private static PendingCase loan(@Nullable String court, List<String> cited) {
        return new PendingCase(LOAN, "借贷关系成立，被告应当归还借款并支付约定的利息", "民间借贷纠纷", cited, court, null, DAY);
    }

    private SimilarResult ofWestLake() {
        return find(loan("浙江省杭州市西湖区人民法院", List.of(LENDING)));
    }

    private static List<String> ids(SimilarResult result) {
        return result.cases().stream().map(one -> one.header().id().value()).toList();
    }

    @Test
    void ordersByTierAndInsideATierTheLastThreeYearsFirst() {
        // T1 the guiding case of least words first; T2 own court behind the high court; T4 two years before four,
        // though less
        // alike;
        // later decisions and what is not near in no tier
        assertThat(ids(ofWestLake()).subList(0, 7))
                .containsExactly("ended", "guiding", "supreme-new", "supreme-old", "high", "own", "upper");
        assertThat(ids(ofWestLake())).doesNotContain("later").endsWith("traffic");
    }

    @Test
    void ranksBySimilarityAloneAmongCasesThatTheAskerChose() {
        assertThat(ids(find(loan(null, List.of()), "guiding", "own", "traffic")))
                .containsExactly("own", "guiding", "traffic");
    }

    @Test
    void recordsWhereTheSearchMayStopAndEveryTierWithItsYears() {
        SimilarResult result = ofWestLake();
        assertThat(result.tiers())
                .extracting(Tier::precedence, Tier::held, Tier::from)
                .containsExactly(
                        tuple(Precedence.GUIDING, 2L, LocalDate.of(2012, 1, 1)),
                        tuple(Precedence.SUPREME, 3L, LocalDate.of(2022, 3, 1)),
                        tuple(Precedence.HIGH, 1L, LocalDate.of(2024, 5, 1)),
                        tuple(Precedence.OWN, 2L, LocalDate.of(2021, 1, 5)),
                        tuple(Precedence.REFERENCE, 2L, null));
        // T5: with the article cited, a case of tier 2 and one of tier 4 that cite it reach the line in all three
        SimilarResult cited = find(loan("浙江省杭州市西湖区人民法院", List.of("《中华人民共和国民事诉讼法》第二百六十四条")));
        assertThat(cited.stop()).isEqualTo(Precedence.SUPREME);
    }

    @Test
    void knowsThatAGuidingCaseIsNoLongerFollowed() {
        assertThat(ofWestLake().cases())
                .filteredOn(one -> one.ended() != null)
                .extracting(one -> one.header().id().value())
                .containsExactly("ended");
    }

    @Test
    void givesTheSameAnswerToTheSameQuestion() {
        assertThat(ofWestLake()).usingRecursiveComparison().isEqualTo(ofWestLake());
    }

    @Test
    void meetsOldLawThroughTheConcordanceAtHalfItsWeight() {
        SimilarResult result = find(loan(null, List.of("《中华人民共和国民事诉讼法》第二百六十四条")));
        SimilarCase old = result.cases().stream()
                .filter(one -> one.header().id().value().equals("supreme-old"))
                .findFirst()
                .orElseThrow();
        assertThat(old.law().isOld()).isTrue();
        assertThat(old.measures().get(Trait.LAW)).isBetween(0.3, 0.5); // it cites another article too
    }

    /** No judgment can cite a law that began after it: in that law the two are not unlike, but not to be compared. */
    @Test
    void aCitedLawThatIsYoungerThanTheJudgmentSaysNothingOfIt() {
        SimilarResult result = find(loan(null, List.of("《中华人民共和国民法典》第六百七十六条")));
        assertThat(measured(result, "guiding").has(Trait.LAW)).isFalse();
        assertThat(measured(result, "own").has(Trait.LAW)).isTrue();
        assertThat(result.cases())
                .filteredOn(SimilarCase::near)
                .extracting(one -> one.header().id().value())
                .contains("guiding")
                .doesNotContain("own", "upper");
    }

    private static Measures measured(SimilarResult result, String id) {
        return result.cases().stream()
                .filter(one -> one.header().id().value().equals(id))
                .findFirst()
                .orElseThrow()
                .measures();
    }

    @Test
    void putsTheNearestCaseThatWasDecidedTheOtherWayBeside() {
        assertThat(ofWestLake().counter())
                .extracting(counter -> counter.header().id().value())
                .isEqualTo("own");
    }

    @Test
    void saysThatItsTimeWasOverAndAnswersWithWhatItHas() {
        PendingCase pending = loan("浙江省杭州市西湖区人民法院", List.of());
        SimilarResult late =
                cases.find(generation, new SimilarRequest(pending, Set.of(), 20), TimeBudget.in(Duration.ZERO));

        assertThat(late.partial()).isTrue();
        assertThat(late.cases()).isEmpty();
        assertThat(late.tiers())
                .extracting(Tier::held)
                .isEqualTo(ofWestLake().tiers().stream().map(Tier::held).toList());
        assertThat(ofWestLake().partial()).isFalse();
    }

    @Test
    void comparesLoansByTheirFacetsAndNothingElseByThem() {
        Map<String, Double> loans = find(PendingCase.of(LOAN, DAY)).cases().stream()
                .collect(Collectors.toMap(
                        one -> one.header().id().value(), one -> one.measures().get(Trait.LOAN)));
        assertThat(loans).containsEntry("own", 1.0).containsEntry("traffic", 0.0);
        assertThat(loans.getOrDefault("high", 0.0)).isBetween(0.01, 0.99);
        assertThat(find(PendingCase.of(TRAFFIC, DAY)).cases())
                .noneMatch(one -> one.measures().has(Trait.LOAN));
    }

    @Test
    void aCaseOfAnotherKindIsNotMet() {
        assertThat(ids(find(PendingCase.of(LOAN, DAY)))).contains("own").doesNotContain("crime");
        assertThat(find(PendingCase.of(LOAN, DAY)).understood().kind()).isEqualTo(CaseKind.CIVIL);
        // whoever says that it is a crime, or tells of one, meets it; whoever chooses cases meets what was chosen
        PendingCase crime = new PendingCase(LOAN, null, "诈骗罪", List.of(), null, null, DAY);
        assertThat(ids(find(crime))).contains("crime").doesNotContain("own");
        assertThat(ids(find(PendingCase.of("被告人诈骗，" + LOAN, DAY)))).contains("crime", "own");
        assertThat(ids(find(loan(null, List.of()), "own", "crime"))).contains("own", "crime");
    }

    /** However near: facts, focus and law are compared only where they were told. */
    @Test
    void nothingIsSimilarAndNothingStopsWhereFactsFocusOrLawWereNotTold() {
        PendingCase whole = loan(null, List.of(LENDING));
        assertThat(find(whole).understood().lacks()).isEmpty();
        assertThat(find(whole).stop()).isEqualTo(Precedence.GUIDING);
        for (PendingCase part : List.of(
                new PendingCase("借款到期未归还", whole.focus(), whole.cause(), whole.cited(), null, null, DAY),
                new PendingCase(LOAN, null, whole.cause(), whole.cited(), null, null, DAY),
                loan(null, List.of()))) {
            SimilarResult result = find(part);
            assertThat(result.understood().lacks()).hasSize(1);
            assertThat(result.cases()).isNotEmpty().noneMatch(SimilarCase::near);
            assertThat(result.stop()).isNull();
        }
    }

    @Test
    void aFewDistantCasesMakeNoCauseSure() {
        PendingCaseAnalysis near = find(PendingCase.of(LOAN, DAY)).understood();
        assertThat(near.cause()).contains("民间借贷纠纷");
        PendingCaseAnalysis distant = find(PendingCase.of("俺侄子借钱不还", DAY)).understood();
        assertThat(distant.causes().values()).allMatch(sure -> sure < 0.2);
        assertThat(distant.cause()).isEmpty();
    }

    @Test
    void infersTheCauseFromTheNearestCases() {
        assertThat(find(PendingCase.of(LOAN, DAY)).understood().causes().keySet())
                .first()
                .isEqualTo("民间借贷纠纷");
    }
}
