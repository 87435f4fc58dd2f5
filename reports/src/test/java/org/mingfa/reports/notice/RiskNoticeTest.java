package org.mingfa.reports.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.audit.LawLookup;
import org.mingfa.risk.audit.LawLookup.Answer;
import org.mingfa.risk.notice.NoticeContent.Reader;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;

/** Reads the file back as a word processor would. */
class RiskNoticeTest {

    private static final RiskEngine ENGINE = RiskEngine.load();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final LawLookup LAW = (law, article, date) -> switch (article == null ? "" : article.ordinal()) {
        case "195" -> new Answer.NoSuchArticle();
        case "193" -> new Answer.OnlyDigest();
        default -> new Answer.Found("样例条文第一款。\n　　样例条文第二款。", date);
    };

    private static final Map<String, Object> LOAN = Map.of(
            "claim_type", "general",
            "breach_known", "2022-10-10",
            "interrupted", false,
            "injury_earlier", "不清楚",
            "guarantee_involved", true,
            "sued", "guarantor_only",
            "guarantee_type", "general");

    private static XWPFDocument notice(Map<String, Object> facts, Reader reader) throws IOException {
        NoticeOrder order = NoticeOrder.of(
                ENGINE,
                new NoticeOrder.Case(
                        Stage.FIRST_INSTANCE, Role.PLAINTIFF, ENGINE.facts().read(facts)),
                reader,
                DAY,
                DAY);
        return new XWPFDocument(new ByteArrayInputStream(RiskNotice.write(order, LAW)));
    }

    private static List<String> texts(XWPFDocument document, String style) {
        return document.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static String all(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
    }

    @Test
    void hasItsPartsInOrder() throws IOException {
        try (XWPFDocument document = notice(LOAN, Reader.PARTY)) {
            assertThat(texts(document, "Title")).containsExactly("诉讼风险告知书");
            assertThat(texts(document, "Addressee")).containsExactly("一审原告：");
            assertThat(texts(document, "Heading1"))
                    .containsExactly("一、您填写的情况", "二、风险提示", "三、尚不清楚的情况", "四、引用的法律条文", "五、说明");
            assertThat(texts(document, "Heading2")).first().isEqualTo("（一）重大风险");
            assertThat(texts(document, "Heading3")).contains("1.按你填写的情况，诉讼时效可能已经届满");
        }
    }

    @Test
    void saysWhyWhatToDoUntilWhenAndOnWhatBasis() throws IOException {
        try (XWPFDocument document = notice(LOAN, Reader.PARTY)) {
            assertThat(texts(document, "BodyText"))
                    .anyMatch(text -> text.startsWith("为什么：") && text.contains("2022年10月10日"))
                    .anyMatch(text -> text.startsWith("怎么办：查找能使时效中断的证据"))
                    .contains("期限：诉讼时效届满日：2025年10月10日。")
                    .anyMatch(text -> text.startsWith("依据：《民法典》第一百九十二条、第一百九十三条、第一百九十五条、第一百八十八条（2021年1月1日起施行）"))
                    .anyMatch(text -> text.contains("仅供参考"))
                    .anyMatch(text -> text.contains("12368"))
                    .anyMatch(text -> text.contains("法律援助"));
            assertThat(texts(document, "Signature")).first().isEqualTo("告知日期：2026年11月24日");
        }
    }

    @Test
    void quotesEachArticleOnceAndSaysWhichItLacks() throws IOException {
        try (XWPFDocument document = notice(LOAN, Reader.PARTY)) {
            List<String> names = texts(document, "Citation");
            assertThat(names)
                    .doesNotHaveDuplicates()
                    .contains("《中华人民共和国民法典》第一百八十八条（2021年1月1日起施行）", "《中华人民共和国民法典》第一百九十五条（2021年1月1日起施行）");
            assertThat(texts(document, "Quotation"))
                    .contains("样例条文第一款。", "样例条文第二款。", "本系统尚未收录这一条的原文，请查阅官方文本。", "本系统只有这一条的要点（非法律原文），此处不引；请查阅官方公布的文本。");
        }
    }

    @Test
    void repeatsTheAnswersInATable() throws IOException {
        try (XWPFDocument document = notice(LOAN, Reader.PARTY)) {
            XWPFTable table = document.getTables().getFirst();
            Map<String, String> rows = table.getRows().stream()
                    .collect(Collectors.toMap(
                            row -> row.getCell(0).getText(),
                            row -> row.getCell(1).getText()));
            assertThat(rows)
                    .hasSize(LOAN.size() + 1)
                    .containsEntry("事项", "您的回答")
                    .containsValue("2022年10月10日");
            assertThat(rows).containsValue("不清楚");
        }
    }

    @Test
    void leavesNothingToFillInButTheSignature() throws IOException {
        for (Map<String, Object> facts : List.<Map<String, Object>>of(
                LOAN,
                Map.of(),
                Map.of("case_kind", "criminal"),
                Map.of("case_kind", "civil", "confidentiality", "none"))) {
            try (XWPFDocument document = notice(facts, Reader.PARTY)) {
                assertThat(all(document))
                        .doesNotContain("×", "{", "}", "〔", "null", "Optional", "。。", "；。", "？。")
                        .doesNotContainPattern("[：、]\\n\\n");
            }
        }
    }

    @Test
    void saysNothingAboutLimitationToOthers() throws IOException {
        try (XWPFDocument document = notice(LOAN, Reader.OTHERS)) {
            assertThat(texts(document, "Heading3")).noneMatch(text -> text.contains("时效"));
        }
    }

    @Test
    void pageIsThatOfTheStandard() throws Exception {
        try (XWPFDocument document = notice(LOAN, Reader.PARTY)) {
            CTPageMar margins = document.getDocument().getBody().getSectPr().getPgMar();
            assertThat(List.of(margins.getTop(), margins.getLeft(), margins.getBottom(), margins.getRight()))
                    .isEqualTo(twips(2098, 1587, 1984, 1474));
            assertThat(document.getHeaderFooterPolicy().getDefaultFooter().getText())
                    .contains("—");
            assertThat(document.getHeaderFooterPolicy().getEvenPageFooter().getText())
                    .contains("—");
            assertThat(document.getEvenAndOddHeadings()).isTrue();
            assertThat(document.getStyles().getStyle("Title").getCTStyle().xmlText())
                    .contains("方正小标宋简体");
            assertThat(document.getStyles().getStyle("BodyText").getCTStyle().xmlText())
                    .contains("仿宋_GB2312");
            Set<String> parts = new HashSet<>();
            document.getPackage()
                    .getParts()
                    .forEach(part -> parts.add(part.getPartName().getName()));
            assertThat(parts).contains("/word/fontTable.xml");
        }
    }

    private static List<Object> twips(long... values) {
        return java.util.Arrays.stream(values)
                .<Object>mapToObj(BigInteger::valueOf)
                .toList();
    }
}
