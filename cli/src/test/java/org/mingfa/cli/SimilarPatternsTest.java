package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.Manifest.Counts;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.TimeBudget;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.similar.StandardSimilarCases;
import org.mingfa.similar.search.Aspects;
import org.mingfa.similar.search.PendingCase;
import org.mingfa.similar.search.SimilarCase;
import org.mingfa.similar.search.SimilarCases;
import org.mingfa.similar.search.SimilarRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * Five patterns of disputes that words alone confuse, each told in our own words, among all cases of ../shared and one case of
 * ours, for a pattern of which there is none. A judge is shown a fitting case among the first three, and of one pattern among the
 * first ten. The first three are written to cli/target/similar-patterns.md.
 */
@Tag("shared")
class SimilarPatternsTest {

    private static final Path ROOT = Path.of(System.getProperty("mingfa.root"));
    private static final Path CASES = ROOT.resolve("../shared/corpora/cases");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final int FIRST = 3;
    private static final int ALL = 10;

    /**
     * A dispute of a kind.
     *
     * @param fits what the text of a fitting case says somewhere
     * @param within the place that it reaches at least
     */
    private record Told(String name, String facts, String focus, Pattern fits, int within) {}

    private static final List<Told> PATTERNS = List.of(
            new Told(
                    "民间借贷，借款用于共同经营",
                    "老周和老方合伙开了一家汽车修理店，各出一半，店由两人一起打理。老周一个人给朋友打了借条，借了四十万元，钱都进了店里。到期没有还，出借人要求老周和老方一起还。老方说借条上没有他的名字。",
                    "没有在借条上签名的合伙人，对用于共同经营的借款是否承担还款责任",
                    Pattern.compile("共同(?:生产)?经营|合伙"),
                    FIRST),
            new Told(
                    "公司僵局",
                    "有限责任公司只有两个股东，各占一半股权。两人翻脸以后三年没有开成股东会，公章和账本分在两处，公司停工，工资发不出来。一方想退出，另一方既不买股权也不同意清算，于是请求法院解散公司。",
                    "公司经营管理是否发生严重困难，应否解散公司",
                    Pattern.compile("僵局"),
                    FIRST),
            new Told(
                    "工程转包",
                    "总包公司中标以后，把整个工程交给一个没有资质的包工头施工，自己只收管理费。工程已经验收使用，发包人还欠工程款。包工头起诉总包公司和发包人，要求付清余款。",
                    "转包合同无效后，实际施工人能否请求支付工程款，发包人在什么范围内承担责任",
                    Pattern.compile("转包"),
                    FIRST),
            new Told(
                    "损伤参与度",
                    "骑电动车的人把一位老人撞倒，老人股骨骨折，交警认定骑车人负全部责任。鉴定说老人原有骨质疏松，损伤参与度为百分之六十五。保险公司主张残疾赔偿金按参与度打折，老人不同意。",
                    "受害人的体质状况对损害后果有影响的，能否按损伤参与度减轻赔偿责任",
                    Pattern.compile("参与度.*体质|体质.*参与度", Pattern.DOTALL),
                    FIRST),
            // the fitting case applies other articles than the cases about overtime around it, which come first
            new Told(
                    "包薪制",
                    "公司和员工在劳动合同里写明每月固定发八千元，包括全部加班费。员工长期每周上六天班，每天十小时。离职后员工要求补发加班费，公司说已经包在工资里了。",
                    "约定工资包含加班费的，还要不要另行支付加班费",
                    Pattern.compile("包薪"),
                    ALL));

    /** Invented: the constitution of the one who was hurt is no fault of hers. */
    private static final String CONSTITUTION = """
            原告钱某诉被告冯某、被告样例财产保险公司机动车交通事故责任纠纷一案，本院立案后公开开庭审理。

            经审理查明：冯某驾驶小型轿车右转弯时碰倒正在过马路的钱某，钱某左髋部骨折，住院二十六天，行关节置换。交通警察认定冯某负全部责任，钱某没有责任。司法鉴定意见为：钱某构成九级伤残，原有骨质疏松，本次外伤的损伤参与度为百分之七十。保险公司据此主张残疾赔偿金乘以百分之七十。

            本院认为，本案争议焦点为：能否按损伤参与度扣减残疾赔偿金。钱某年老骨质疏松，是个人体质状况，不是她的过错，与事故的发生没有法律上的因果关系；交强险也没有写明按参与度减责。保险公司关于按损伤参与度扣减的主张不能成立。

            判决如下：一、样例财产保险公司于本判决生效之日起十日内赔偿钱某十一万元；二、冯某赔偿钱某余下的损失六千元。
            """;

    @TempDir
    private Path data;

    @Test
    void aFittingCaseIsAmongTheFirst() throws IOException {
        Path own = data.resolve("own.jsonl");
        Files.writeString(
                own,
                new JsonMapper()
                        .createObjectNode()
                        .put("id", "own")
                        .put("title", "钱某与冯某等机动车交通事故责任纠纷一审民事判决书")
                        .put("court", "样例市样例区人民法院")
                        .put("case_no", "（2024）示0101民初77号")
                        .put("text", CONSTITUTION)
                        .toString());
        done("corpus", "add", "own", own.toString(), "--format", "judgments");
        done("corpus", "add", "cases", CASES.toString(), "--format", "judgments");
        done("generation", "build", "--vectors", "off");
        SimilarCases similar = StandardSimilarCases.open();
        GenerationStore store = new GenerationStore(data);
        List<String> lines = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        done("generation", "check", store.live().orElseThrow());
        try (OpenGeneration generation = OpenGeneration.open(store, store.live().orElseThrow())) {
            // five judgments have an empty text in the source file; the publication gate keeps 386 for a review or out
            assertThat(generation.manifest().files()).isEqualTo(new Counts(1_553, 1_163, 0, 390, 0));
            for (Told told : PATTERNS) {
                PendingCase pending = new PendingCase(told.facts(), told.focus(), null, List.of(), null, null, DAY);
                List<SimilarCase> found = similar.find(
                                generation, new SimilarRequest(pending, Set.of(), ALL), TimeBudget.NONE)
                        .cases();
                int rank = 1
                        + (int) found.stream()
                                .takeWhile(one -> !fits(one, told))
                                .count();
                lines.add("\n**" + told.name() + "**: the first fitting case is " + rank);
                IntStream.range(0, FIRST).forEach(i -> lines.add(line(i + 1, found.get(i), told)));
                if (rank > told.within()) {
                    missed.add(told.name());
                }
            }
        }
        Files.write(ROOT.resolve("cli/target/similar-patterns.md"), lines);
        assertThat(missed).isEmpty();
    }

    private static boolean fits(SimilarCase one, Told told) {
        String text = one.passages().stream().map(CasePassage::text).collect(Collectors.joining("\n"));
        return told.fits().matcher(text).find();
    }

    private static String line(int rank, SimilarCase one, Told told) {
        return rank + ". " + one.header().title() + "（" + one.header().source().file() + "）　"
                + (one.near() ? "类案" : "供参考") + "，" + aspects(one.aspects())
                + (fits(one, told) ? "　**合适**" : "");
    }

    private static String aspects(Aspects one) {
        return String.format(Locale.ROOT, "%.2f/%.2f/%.2f/%.2f", one.facts(), one.focus(), one.law(), one.cause());
    }

    private void done(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
    }
}
