package org.mingfa.indexer.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingfa.indexer.source.CorpusFile;
import org.mingfa.indexer.source.CorpusReviews;
import org.mingfa.indexer.source.ReviewDecision.Decision;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.document.CaseSection.CasePart;
import org.mingfa.text.document.Judgment;
import org.mingfa.text.document.LegalDocument;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;

/** Invented records under the names that collections of judgments give to their fields. */
class CaseReadingTest {

    private static Outcome<LegalDocument> read(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new CaseReading(CorpusReviews.none("x")).read(new CorpusFile("a.jsonl#1", bytes, "0".repeat(64)));
    }

    private static Judgment judgment(String json) {
        return (Judgment) java.util.Objects.requireNonNull(read(json).value());
    }

    @Test
    void aRecordWithItsPartsAndItsRegisterOfParties() {
        Judgment judgment = judgment("""
                {"CaseId": "k1", "Case": "涂山与某公司加工合同纠纷一审民事判决书", "CaseCause": ["加工合同纠纷"], "CaseProc": "民事一审",
                 "JudgeAccusation": "涂山向本院提出诉讼请求：付款。\\n本院经审理认定事实如下：涂山交货。",
                 "JudgeReason": "本院认为，应当付款。", "JudgeResult": "某公司付款。",
                 "Parties": [{"Name": "涂山", "LegalEntity": "Person", "Prop": "原告"}, {"Name": "某公司", "LegalEntity": "Corporation"}]}
                """);
        CaseHeader header = judgment.header();
        assertThat(List.of(header.sourceId(), header.title(), header.cause(), header.procedure()))
                .containsExactly("k1", "涂某与某公司加工合同纠纷一审民事判决书", "加工合同纠纷", "民事一审");
        assertThat(judgment.sections())
                .containsExactly(
                        new CaseSection(CasePart.CLAIM, "涂某向本院提出诉讼请求：付款。"),
                        new CaseSection(CasePart.FACTS, "本院经审理认定事实如下：涂某交货。"),
                        new CaseSection(CasePart.REASONING, "本院认为，应当付款。"),
                        new CaseSection(CasePart.ORDER, "某公司付款。"));
    }

    @Test
    void aTitleBeginsWithItsFirstLetter() {
        Judgment judgment = judgment("{\"id\": 1, \"title\": \"\\ufeff某公司买卖合同纠纷案\", \"fact\": \"甲卖船。\"}");
        assertThat(judgment.header().title()).isEqualTo("某公司买卖合同纠纷案");
    }

    @Test
    void aRecordWithItsPartsAndItsWholeText() {
        Judgment judgment = judgment("""
                {"cid": "13", "writName": "某甲诈骗罪一审刑事判决书", "ajjbqk": "某甲虚构事实。", "cpfxgc": "本院认为，构成诈骗罪。", "pjjg": "判处罚金。",
                 "qw": "某省某市人民法院\\n刑事判决书\\n（2018）浙0304刑初87号\\n被告人某甲。\\n二〇一八年五月六日"}
                """);
        CaseHeader header = judgment.header();
        assertThat(List.of(header.sourceId(), header.number(), header.court(), header.procedure(), header.decided()))
                .containsExactly("13", "（2018）浙0304刑初87号", "某省某市人民法院", "刑事一审", java.time.LocalDate.of(2018, 5, 6));
        assertThat(judgment.sections())
                .containsExactly(
                        new CaseSection(CasePart.FACTS, "某甲虚构事实。"),
                        new CaseSection(CasePart.REASONING, "本院认为，构成诈骗罪。"),
                        new CaseSection(CasePart.ORDER, "判处罚金。"));
    }

    @Test
    void whatTheCourtSaysBesideTheTextDecides() {
        String rest = "\"id\": 1, \"cause\": \"买卖合同纠纷\", \"fact\": \"甲卖船。\"}";
        assertThat(List.of(
                        code("{\"effective\": false, " + rest),
                        code("{\"生效\": \"未生效\", " + rest),
                        code("{\"confidential\": [\"trade_secret\"], " + rest),
                        code("{\"confidential\": \"国家秘密\", " + rest),
                        code("{\"不宜公布\": \"是\", " + rest),
                        code("{\"文书类型\": \"民事调解书\", " + rest)))
                .containsExactly(
                        ErrorCode.NOT_EFFECTIVE,
                        ErrorCode.NOT_EFFECTIVE,
                        ErrorCode.CONFIDENTIAL_CASE,
                        ErrorCode.STATE_SECRET,
                        ErrorCode.UNSUITABLE,
                        ErrorCode.MEDIATED);
        assertThat(read("{\"effective\": true, \"confidential\": [], \"secret\": \"否\", " + rest)
                        .problems())
                .isEmpty();
    }

    private static ErrorCode code(String json) {
        return read(json).problems().getLast().code();
    }

    private static Outcome<LegalDocument> reviewed(String admitted) {
        byte[] bytes = "{\"id\": 1, \"fact\": \"经审理查明，被告张撤销合同，原告不同意。\"}".getBytes(StandardCharsets.UTF_8);
        CorpusReviews reviews = new CorpusReviews("x", Map.of(admitted, Decision.ADMITTED));
        return new CaseReading(reviews).read(new CorpusFile("a.jsonl#1", bytes, "0".repeat(64)));
    }

    /** What was read as a name takes a part of 撤销, so a person has to look; and looks at one record at a time. */
    @Test
    void whatMaskingAlteredIsAdmittedByItsChecksumAlone() {
        assertThat(reviewed("G013").value()).isNull();
        assertThat(reviewed("0".repeat(64)).problems())
                .extracting(problem -> problem.code().code())
                .containsExactly("G013", "G011");
    }
}
