package org.mingfa.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.answers.AsOfReader;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.testkit.SampleGeneration;

/** What a text says in its own words, behind a citation or in front of it, is held against the article. */
class OwnWordsTest {

    private static final LocalDate OLD = LocalDate.of(2011, 1, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T08:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    private static Path data;

    private static OpenGeneration generation;

    @BeforeAll
    static void build() throws IOException {
        GenerationStore store = new GenerationStore(data);
        new SampleGeneration()
                .law("light", "样例灯塔法", OLD, null, "灯塔整夜点亮，不得熄灭。", "看守人不得离开。")
                .law(
                        "pier",
                        "样例码头法",
                        OLD,
                        null,
                        "船舶停靠期限为三十日，船主应当缴纳停靠费，标准为每日五十元，逾期加收百分之二十。",
                        "码头管理人不得扣留船舶，有异议的可以向人民法院起诉。",
                        "货物堆放超过六个月的，由管理人变卖，价款归还货主。",
                        "出租人负责维修设备，承租人按月支付租金。")
                .law(
                        "river",
                        "样例河道法",
                        OLD,
                        null,
                        "人民法院根据当事人的请求，可以裁定停止挖沙。",
                        "挖沙船应当在收到通知三十日内离开河道。",
                        "三人以上合伙挖沙的，应当推举负责人。",
                        "挖沙人因过错毁坏护堤的，应当赔偿护堤损失。",
                        "人民法院应当委托机构鉴定水深。",
                        "承租人应当返还船只。",
                        "法院根据当事人的申请，可以查封挖沙船；没有提出申请的，法院在必要时也可以查封挖沙船。",
                        "（一）拖延一月的，支付不低于停泊费百分之一百五十的违约金；（二）拖延一年的，支付不低于停泊费百分之三百的违约金。",
                        "双方可以约定挖沙适用的水深。没有约定的，适用最近航道的水深。",
                        "消费者有权根据需要，要求经营者提供商品的产地、生产者、检验证明等。",
                        "出租人出卖船只的，应当在出卖前的合理期限内通知承租人，承租人享有优先购买的权利。")
                .law(
                        "tower",
                        "样例塔法",
                        OLD,
                        null,
                        "登塔的人应当登记。对登记的期限没有约定，依据本法第二条的规定仍不能确定的，登塔的人可以随时登记。",
                        "没有约定的事项，可以协议补充，或者按照习惯确定。")
                .law("first", "样例河道管理解释（一）", OLD, null, "挖沙的样例。")
                .numbered("样例发〔2019〕7号")
                .law("second", "样例河道管理解释（二）", OLD, null, "停泊的样例。")
                .numbered("样例发〔2018〕3号")
                .publish(store, "g1");
        generation = OpenGeneration.open(store, "g1");
    }

    @AfterAll
    static void close() {
        generation.close();
    }

    private static List<CitationAnswer> verified(String text) {
        return new CitationAnswers(new AsOfReader(CLOCK))
                .verify(new CitationRequest(text, "2026-01-01"))
                .apply(generation)
                .citations();
    }

    // each row: what a text says in its own words of an article of 样例码头法, what became of it, and what stands in the
    // note
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # figures of the same kind that the article does not have
            《样例码头法》第一条规定，船舶停靠期限为六十日。 | contradicts | “六十日”，条文写的是“三十日”
            《样例码头法》第一条规定，船舶的停靠期限为60天。 | contradicts | “60天”，条文写的是“三十日”
            船舶停靠期限为半年（《样例码头法》第一条）。 | contradicts | “半年”，条文写的是“三十日”
            《样例码头法》第1条明确，标准为每日80元。 | contradicts | “80元”，条文写的是“五十元”
            《样例码头法》第一条规定，逾期加收30%。 | contradicts | “30%”，条文写的是“百分之二十”
            # in front of a citation that points back, though the sentence goes on
            船舶停靠期限为六十日的规定，见《样例码头法》第1条，请求判令返还。 | contradicts | “六十日”，条文写的是“三十日”
            船主可以缴纳停靠费（《样例码头法》第一条），故请求驳回。 | contradicts | “可以”，条文写的是“应当”
            # of one's own motion, at most, behind, without fault
            《样例河道法》第一条规定，人民法院可以依职权裁定停止挖沙。 | contradicts | “依职权”，条文写的是“根据
            《样例河道法》第七条规定，法院在必要时可以依职权查封挖沙船。 | unchecked | 没有逐字核对
            《样例河道法》第二条规定，挖沙船应当在收到通知后三十日内离开河道。 | unchecked | 没有逐字核对
            《样例河道法》第二条规定，挖沙船应当在收到通知三十日后离开河道。 | contradicts | “三十日后”，条文写的是“三十日内”
            《样例河道法》第三条规定，三人以下合伙挖沙的，应当推举负责人。 | contradicts | “三人以下”，条文写的是“三人以上”
            《样例河道法》第四条规定，挖沙人无论有无过错都应当赔偿护堤损失。 | contradicts | “无论有无过错”，条文写的是“因过错”
            《样例河道法》第五条规定，当事人应当委托机构鉴定水深。 | contradicts, doubted | “当事人”，条文写的是“人民法院”
            # another item has the figure; another word of denial; other parties altogether
            《样例河道法》第八条规定，拖延一年的，支付不低于停泊费300%的违约金。 | unchecked | 没有逐字核对
            《样例河道法》第九条规定，未约定挖沙适用水深的，适用最近航道的水深。 | unchecked | 没有逐字核对
            《样例河道法》第十条规定，消费者有权要求经营者提供商品的检验证明。 | unchecked | 没有逐字核对
            # a party by a more general or another name; as the article says in other words
            《样例河道法》第六条规定，债务人应当返还船只。 | unchecked | 没有逐字核对
            《样例河道法》第一条规定，人民法院可以经当事人请求裁定停止挖沙。 | unchecked | 没有逐字核对
            # the same in other figures; a month is taken for thirty days
            《样例码头法》第一条规定，船舶停靠期限为30天。 | unchecked | 没有逐字核对
            《样例码头法》第一条规定，船舶停靠期限为一个月。 | unchecked | 没有逐字核对
            # who acts, told from the other side, is no exchange
            《样例河道法》第十一条规定，出租人应在出卖前合理期限内通知。 | unchecked | 没有逐字核对
            # one may, must, must not
            《样例码头法》第一条规定，船主可以缴纳停靠费。 | contradicts | “可以”，条文写的是“应当”
            《样例码头法》第二条规定，码头管理人有权扣留船舶。 | contradicts | “有权”，条文写的是“不得”
            # one party for the other: in own words a doubt
            《样例码头法》第四条规定，承租人负责维修设备。 | contradicts, doubted | “承租人”，条文写的是“出租人”
            # the words of another article, and of none
            《样例码头法》第一条规定，货物堆放超过六个月的，由管理人变卖，价款归还货主。 | misplaced | 最接近的是第三条
            《样例码头法》第一条，被告拖欠货款两年，原告催要多次，均无结果。 | none | null
            依照《样例码头法》第一条，被告应当在十日内支付停靠费三千元。 | none | null
            # who is a litigant is of the case, whatever the words
            《样例码头法》第一条规定，被告停靠期限为六十日，应当缴纳停靠费。 | none | null
            # a summary of what has one figure of that kind
            《样例码头法》第三条规定的保管期为一年。 | contradicts | “一年”，条文写的是“六个月”
            # nearly all of it is another article's
            《样例码头法》第四条规定，码头管理人不得扣留船舶，有异议的可以向人民法院起诉。 | misplaced | 最接近的是第二条
            # of a list the article is meant that has most of the words
            《样例码头法》第一条、第四条规定，出租人负责维修设备，承租人按月支付租金。 | none | null
            """)
    void ownWordsAreHeldAgainstTheArticle(String text, String state, String note) {
        CitationAnswer answer = verified(text).getFirst();
        boolean doubted = state.endsWith(", doubted");
        assertThat(answer.quotation()).isEqualTo(state.replace(", doubted", ""));
        assertThat(answer.isAccused()).isEqualTo(state.equals("contradicts"));
        assertThat(answer.grade() == Grade.MAY_DIFFER).isEqualTo(doubted);
        assertThat(String.valueOf(answer.note())).contains(note);
    }

    /** The words around it are those of the article that is quoted. */
    @Test
    void aCitationWithinAQuotationIsNotHeldAgainstIt() {
        List<CitationAnswer> answers = verified("《样例塔法》第一条规定：“对登记的期限没有约定，依据本法第二条的规定仍不能确定的，登塔的人可以随时登记。”");
        assertThat(answers).extracting(CitationAnswer::quotation).containsExactly("agrees", "none");
        assertThat(answers.getLast().note()).isNull();
    }

    /** Nor is one within an article that is told without marks, and what is told wrongly is said where the article is cited. */
    @Test
    void aCitationWithinWhatAnArticleSaysIsNotHeldAgainstIt() {
        String told = "《样例塔法》第一条规定，对登记的期限没有约定，依据本法第二条的规定仍不能确定的，登塔的人可以随时登记。";
        List<CitationAnswer> right = verified(told);
        assertThat(right).extracting(CitationAnswer::quotation).containsExactly("none", "none");
        assertThat(right).extracting(CitationAnswer::note).containsOnlyNulls();

        List<CitationAnswer> wrong = verified(told.replace("可以随时", "不得随时"));
        assertThat(wrong).extracting(CitationAnswer::quotation).containsExactly("contradicts", "none");
        assertThat(wrong.getFirst().note()).contains("“不得”，条文写的是“可以”");

        // told in two sentences, as the article has them
        assertThat(verified("《样例塔法》第一条规定，登塔的人应当登记。对登记的期限没有约定，依据本法第二条的规定仍不能确定的，登塔的人可以随时登记。"))
                .extracting(CitationAnswer::note)
                .containsOnlyNulls();

        // another sentence, and a citation of one's own that the article has not
        assertThat(verified("《样例塔法》第一条规定，登塔的人应当登记。依据本法第二条，登记的期限没有约定的，登塔的人可以随时登记。")
                        .getLast()
                        .quotation())
                .isEqualTo("misplaced");
    }

    /** What is not known is not guessed: the nearest that exist are told, and of a number of a year to come nothing. */
    @Test
    void tellsWhatExistsBesideWhatIsNotKnown() {
        assertThat(verified("依照《样例河道管理解释（三）》第二条，应当返还。").getFirst().note())
                .contains("名称相近而现有的是《样例河道管理解释（一）》、《样例河道管理解释（二）》")
                .doesNotContain("是否指");
        assertThat(verified("样例发〔2018〕7号对此已有规定。").getFirst().note())
                .contains("文号相近而现有的是样例发〔2019〕7号《样例河道管理解释（一）》、样例发〔2018〕3号");
        assertThat(verified("样例发〔2031〕7号对此已有规定。").getFirst().note())
                .contains("2026-01-01 之后")
                .doesNotContain("现有");
        assertThat(verified("法释〔2020〕15号第一条。")).anySatisfy(known -> {
            assertThat(known.status()).isEqualTo("not_held");
            assertThat(known.note()).contains("时间效力");
        });
    }

    /** A quotation in front belongs to the citation that points back to it, unless one before announces it. */
    @Test
    void aQuotationInFrontIsComparedOnce() {
        CitationAnswer wrong = verified("“灯塔白天点亮，夜里可以熄灭”，见《样例灯塔法》第一条，故应驳回。").getFirst();
        assertThat(wrong.quotation()).isEqualTo("differs");
        List<CitationAnswer> two = verified("《样例灯塔法》第一条规定：“灯塔整夜点亮，不得熄灭。”（《样例码头法》第二条）");
        assertThat(two).extracting(CitationAnswer::quotation).containsExactly("agrees", "none");
    }

    /** 不得离开 without its 不 is no quotation of it. */
    @Test
    void aQuotationThatLeavesOutADenialDiffers() {
        assertThat(verified("《样例河道法》第七条规定：“法院在必要时也可以查封挖沙船。”").getFirst().quotation())
                .isEqualTo("agrees");
        assertThat(verified("《样例码头法》第二条规定：“得扣留船舶，有异议的可以向人民法院起诉。”").getFirst().status())
                .isEqualTo("quote_differs");
    }

    @Test
    void aNameInMarksIsNoQuotation() {
        CitationAnswer named = verified("《样例码头法》第二条作了基本规定，确立了码头上的“三不得”底线规则。").getFirst();
        assertThat(named.isAccused()).isFalse();
        CitationAnswer quoted = verified("《样例码头法》第二条规定：“可以扣留船舶。”").getFirst();
        assertThat(quoted.status()).isEqualTo("quote_differs");
    }
}
