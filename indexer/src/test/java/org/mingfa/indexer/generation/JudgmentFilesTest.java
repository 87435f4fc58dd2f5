package org.mingfa.indexer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.indexer.source.CorpusFormat;
import org.mingfa.indexer.source.FileRecord;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.RecordLines;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.document.CaseSection.CasePart;
import org.mingfa.text.document.ClaimResult;
import org.mingfa.text.problem.ErrorCode;

/** A corpus of judgments also takes documents as courts write them, through the same gate. */
class JudgmentFilesTest {

    private static final List<String> JUDGMENT = List.of(
            "浙江省宁波市海曙区人民法院",
            "民事判决书",
            "（2021）浙0203民初18号",
            "原告：褚云鹤，男，汉族，住浙江省宁波市海曙区长丰路3号。",
            "被告：宁波灯塔科技有限公司。",
            "原告褚云鹤与被告宁波灯塔科技有限公司买卖合同纠纷一案，本院立案后审理。",
            "褚云鹤向本院提出诉讼请求：判令被告返还货款6000元。",
            "本院认为，应当返还。依照《中华人民共和国民法典》第五百六十六条的规定，判决如下：",
            "宁波灯塔科技有限公司于本判决生效之日起十日内返还褚云鹤货款6000元。",
            "审判员　汪清",
            "二〇二一年五月六日");

    @TempDir
    Path folder;

    private List<CasePassage> passages(SampleCorpora corpora, BuildReport report) throws IOException {
        Path files = corpora.store().directory(report.manifest().id()).resolve("files.jsonl");
        List<CasePassage> passages = new ArrayList<>();
        try (Stream<FileRecord> records = RecordLines.read(files, FileRecord.class);
                OpenGeneration generation =
                        OpenGeneration.open(corpora.store(), report.manifest().id())) {
            for (FileRecord file :
                    records.filter(file -> file.document() != null).toList()) {
                for (int i = 0; i < 9; i++) {
                    generation
                            .index()
                            .passages(List.of(file.document() + "~" + i))
                            .forEach(passage -> passages.add((CasePassage) passage));
                }
            }
        }
        return passages;
    }

    private SampleCorpora corpora() {
        SampleCorpora corpora = new SampleCorpora(folder);
        corpora.registry();
        return corpora;
    }

    private BuildReport build(SampleCorpora corpora) throws IOException {
        corpora.registry().add("cases", "cases", CorpusFormat.JUDGMENTS, folder);
        return corpora.run();
    }

    @Test
    void aWordDocumentIsReadWithItsDisputeAndWithoutItsNames() throws IOException {
        SampleCorpora corpora = corpora();
        corpora.docx("cases/褚云鹤诉灯塔科技.docx", JUDGMENT);
        List<CasePassage> passages = passages(corpora, build(corpora));
        CaseHeader header = passages.getFirst().header();
        assertThat(List.of(header.number(), header.court(), header.province(), header.cause(), header.decided()))
                .containsExactly("（2021）浙0203民初18号", "浙江省宁波市海曙区人民法院", "浙江", "买卖合同纠纷", LocalDate.of(2021, 5, 6));
        assertThat(header.dispute().parties())
                .extracting(party -> party.name() + " " + party.role())
                .containsExactly("褚某 原告", "某科技公司 被告");
        assertThat(header.dispute().result()).isEqualTo(ClaimResult.GRANTED);
        assertThat(passages)
                .allSatisfy(
                        passage -> assertThat(passage.header() + passage.text()).doesNotContain("褚云鹤", "灯塔", "长丰路"));
    }

    @Test
    void aPageAndAPlainTextAreReadAlike() throws IOException {
        SampleCorpora corpora = corpora();
        corpora.write(
                "cases/a.html",
                "<!DOCTYPE html><html><body><p>" + String.join("</p><p>", JUDGMENT) + "</p></body></html>");
        corpora.write("cases/b.txt", String.join("\n", JUDGMENT).replace("民初18号", "民初19号"));
        assertThat(passages(corpora, build(corpora)).stream()
                        .map(passage -> passage.header().number())
                        .distinct())
                .containsExactly("（2021）浙0203民初18号", "（2021）浙0203民初19号");
    }

    @Test
    void aGuidingCaseIsDividedByItsHeadings() throws IOException {
        SampleCorpora corpora = corpora();
        corpora.docx(
                "cases/a.docx",
                List.of(
                        "指导案例9001号：甲诉乙灯塔损害责任纠纷案",
                        "关键词　民事/灯塔/损害赔偿",
                        "裁判要点",
                        "灯塔所有人承担举证责任。",
                        "相关法条",
                        "《中华人民共和国民法典》第一千一百六十五条",
                        "基本案情",
                        "甲的船触礁。",
                        "裁判结果",
                        "法院判决：乙赔偿甲5000元。",
                        "裁判理由",
                        "法院生效裁判认为，灯塔未点亮。"));
        List<CasePassage> passages = passages(corpora, build(corpora));
        CaseHeader header = passages.getFirst().header();
        assertThat(header.tier()).isEqualTo(CaseTier.GUIDING);
        assertThat(header.dispute().keywords()).containsExactly("民事", "灯塔", "损害赔偿");
        assertThat(passages)
                .extracting(CasePassage::part)
                .containsExactly(
                        CasePart.OTHER,
                        CasePart.OTHER,
                        CasePart.GIST,
                        CasePart.BASIS,
                        CasePart.FACTS,
                        CasePart.ORDER,
                        CasePart.REASONING);
    }

    @Test
    void whatIsNoJudgmentIsCountedUnderANameThatTellsNothing() throws IOException {
        SampleCorpora corpora = corpora();
        corpora.write("cases/褚云鹤的购物单.txt", "灯油两桶。");
        corpora.write("cases/图.png", "x");
        BuildReport report = build(corpora);
        assertThat(report.losses())
                .isEqualTo(Map.of(ErrorCode.MALFORMED_DOCUMENT, 1L, ErrorCode.LEFT_OUT_BY_FORMAT, 1L));
        Path files = corpora.store().directory(report.manifest().id()).resolve("files.jsonl");
        assertThat(files).content().doesNotContain("褚云鹤");
    }
}
