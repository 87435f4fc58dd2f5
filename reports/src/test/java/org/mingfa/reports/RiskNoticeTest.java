package org.mingfa.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.mingfa.reports.writer.DocumentFormat;
import org.mingfa.risk.assessment.NoticeContent.Reader;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.audit.LawLookup;
import org.mingfa.risk.audit.LawLookup.Answer;
import org.mingfa.risk.interview.Interview;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;

/** Reads the file back as a word processor would. */
class RiskNoticeTest {

    private static final RiskEngine ENGINE = RiskEngine.load();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final int MOST_BYTES = 150_000;

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

    private static byte[] file(Map<String, Object> facts, Reader reader, DocumentFormat form) {
        return form.write(RiskNotice.of(order(facts, reader), LAW));
    }

    private static NoticeOrder order(Map<String, Object> facts, Reader reader) {
        CaseContext context = new CaseContext(
                Stage.FIRST_INSTANCE, Role.PLAINTIFF, DAY, ENGINE.facts().read(facts));
        return NoticeOrder.of(ENGINE, new Interview(ENGINE).next(context), reader, DAY);
    }

    private static XWPFDocument document(NoticeOrder order) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(DocumentFormat.DOCX.write(RiskNotice.of(order, LAW))));
    }

    private static XWPFDocument notice(Map<String, Object> facts, Reader reader) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file(facts, reader, DocumentFormat.DOCX)));
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
            assertThat(texts(document, "BodyText")).first().asString().startsWith("一审原告：");
            assertThat(texts(document, "Heading1")).containsExactly("一、在什么日期以前做什么", "二、风险和依据", "三、条文原文", "四、您填写的情况和说明");
            assertThat(cells(document.getTables().getFirst())).containsExactly("姓名或者名称", "受理法院", "案号", "", "", "");
        }
    }

    @Test
    void deadlinesStandFirstAndSayWhenTheyArePast() throws IOException {
        try (XWPFDocument document = notice(LOAN, Reader.PARTY)) {
            assertThat(cells(document.getTables().get(1)))
                    .startsWith("已经过去的", "事项", "还能怎么办", "2025年10月10日（已过 410 天；需核实）")
                    .contains("按您填写的情况，诉讼时效可能已经届满（重大）")
                    .anyMatch(text -> text.startsWith("查找能使时效中断的证据"));
        }
    }

    @Test
    void saysWhyWhatToDoAndOnWhatBasis() throws IOException {
        try (XWPFDocument document = notice(LOAN, Reader.PARTY)) {
            assertThat(tables(document))
                    .anyMatch(text -> text.startsWith("履行期限")
                            && text.contains("2022年10月10日")
                            && text.contains("（依据：《民法典》第一百九十二条、第一百九十三条"))
                    .anyMatch(text -> text.contains("仅供参考") && text.contains("12368") && text.contains("法律援助"))
                    .anyMatch(text -> text.contains("适用2026年11月24日有效的法律") && text.contains("没有使用生成式人工智能"));
            assertThat(tables(document)).anyMatch(text -> text.startsWith("《民法典》（2021年1月1日起施行）"));
            assertThat(texts(document, "Signature")).first().isEqualTo("告知日期：2026年11月24日");
        }
    }

    @Test
    void quotesTheGravestAndNamesInOneLineWhatItLacks() throws IOException {
        try (XWPFDocument document = notice(LOAN, Reader.PARTY)) {
            assertThat(texts(document, "Citation"))
                    .doesNotHaveDuplicates()
                    .contains("《中华人民共和国民法典》第一百八十八条（2021年1月1日起施行）")
                    .doesNotContain("《中华人民共和国民法典》第一百九十三条（2021年1月1日起施行）");
            assertThat(texts(document, "Quotation")).contains("样例条文第一款。", "样例条文第二款。");
            assertThat(tables(document)).anyMatch(text -> text.endsWith("。《中华人民共和国民法典》的上列条文，本系统没有原文，请查阅官方公布的文本。"));
        }
    }

    @Test
    void repeatsTheAnswersAndNamesWhatIsNotKnown() throws IOException {
        try (XWPFDocument document = notice(LOAN, Reader.PARTY)) {
            assertThat(tables(document))
                    .anyMatch(text -> text.contains("？2022年10月10日"))
                    .noneMatch(text -> text.contains("？不清楚"));
            assertThat(tables(document)).contains("不清楚的");
        }
    }

    /** On the day from which limitation runs rests whether a day was agreed on. */
    @Test
    void repeatsTheAnswersFromWhichAnotherFollows() throws IOException {
        Map<String, Object> agreed = Map.of("dispute", "loan", "term_agreed", true, "breach_known", "2025-10-10");
        try (XWPFDocument document = notice(agreed, Reader.PARTY)) {
            assertThat(tables(document)).anyMatch(text -> text.contains("约定过哪一天还（付）钱吗？是"));
        }
    }

    @Test
    void hasTheCodeBelowTheSignatureOnlyWhereOneIsWantedAndFits() throws IOException {
        String address = "https://court.example/#answers";
        NoticeOrder plain = order(LOAN, Reader.PARTY);
        try (XWPFDocument without = document(plain);
                XWPFDocument with = document(plain.withLink(address));
                XWPFDocument tooLong = document(plain.withLink(address.repeat(40)))) {
            assertThat(List.of(
                            without.getAllPictures().size(),
                            with.getAllPictures().size(),
                            tooLong.getAllPictures().size()))
                    .isEqualTo(List.of(0, 1, 0));
            assertThat(all(without)).doesNotContain("二维码");
            assertThat(all(with))
                    .containsPattern("(?s)阅知人.*接着填（二维码）.*" + plain.answers().size() + "项回答.*谁就能扫开");
            assertThat(all(tooLong)).contains("二维码放不下，没有印出");
        }
    }

    /** Each day stands once in the first part; the reasons name what it is the last day of. */
    @Test
    void everyDeadlineIsWordedOnce() throws IOException {
        try (XWPFDocument document = notice(LOAN, Reader.PARTY)) {
            assertThat(tables(document)).containsOnlyOnce("按您填写的情况，诉讼时效可能已经届满（重大）");
            assertThat(texts(document, "Heading3")).noneMatch(text -> text.contains("时效"));
        }
    }

    @Test
    void footStandsBesideTheNumberInBothForms() throws IOException {
        try (XWPFDocument document = notice(LOAN, Reader.PARTY);
                PDDocument pdf = Loader.loadPDF(file(LOAN, Reader.PARTY, DocumentFormat.PDF))) {
            assertThat(document.getHeaderFooterPolicy().getDefaultFooter().getText())
                    .contains("诉讼风险告知书，仅供参考");
            assertThat(document.getHeaderFooterPolicy().getEvenPageFooter().getText())
                    .contains("诉讼风险告知书，仅供参考");
            assertThat(new PDFTextStripper().getText(pdf)).contains("诉讼风险告知书，仅供参考");
            assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void printsNothingThatMayBeHeldAgainstWhoSigns() throws IOException {
        Map<String, Object> facts = new HashMap<>(LOAN);
        facts.put("evidence_tampered", true);
        facts.put("loan_red_flags", 3);
        try (XWPFDocument document = notice(facts, Reader.PARTY)) {
            String told = document.getTables().stream()
                    .flatMap(table -> cells(table).stream())
                    .collect(Collectors.joining("\n"));
            assertThat(all(document) + told).doesNotContain("伪造", "虚构", "篡改", "恶意串通");
        }
    }

    /** The longest ordinary page has 22 lines of 28 characters; 14 pt is a line of 32. */
    @Test
    void ordinaryCaseHasNoMoreThanFourPagesOfText() throws IOException {
        try (XWPFDocument document = notice(LOAN, Reader.PARTY)) {
            int letters = all(document).length()
                    + document.getTables().stream()
                            .flatMap(table -> cells(table).stream())
                            .mapToInt(String::length)
                            .sum();
            assertThat(letters).isLessThan(4 * 22 * 28);
        }
    }

    private static List<String> tables(XWPFDocument document) {
        return document.getTables().stream()
                .flatMap(table -> cells(table).stream())
                .toList();
    }

    private static List<String> cells(XWPFTable table) {
        return table.getRows().stream()
                .flatMap(row -> row.getTableCells().stream())
                .map(XWPFTableCell::getText)
                .toList();
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

    /** Copied from the PDF it reads as the Word file does, in the same order: no letter is another one's code. */
    @Test
    void pdfHasTheWordsOfTheWordFile() throws IOException {
        for (Map<String, Object> facts : List.of(Map.<String, Object>of(), LOAN)) {
            byte[] pdf = file(facts, Reader.PARTY, DocumentFormat.PDF);
            assertThat(pdf.length).isLessThan(MOST_BYTES);
            try (XWPFDocument document = notice(facts, Reader.PARTY);
                    PDDocument read = Loader.loadPDF(pdf)) {
                String text = new PDFTextStripper().getText(read);
                assertThat(text).contains("— 1 —").contains("诉讼风险告知书，仅供参考");
                assertThat(words(text.replaceAll("— \\d+ —|诉讼风险告知书，仅供参考", ""))).isEqualTo(words(inOrder(document)));
            }
        }
    }

    /** Without blanks, and without the heads of tables, which stand on every page. */
    private static String words(String text) {
        return text.replaceAll("[\\s　]", "").replaceAll("风险和提示为什么、怎么办、依据|事项内容", "");
    }

    private static String inOrder(XWPFDocument document) {
        return document.getBodyElements().stream()
                .map(element -> switch (element) {
                    case XWPFParagraph paragraph -> paragraph.getText();
                    case XWPFTable table -> String.join("\n", cells(table));
                    default -> throw new AssertionError(element);
                })
                .collect(Collectors.joining("\n"));
    }

    private static List<Object> twips(long... values) {
        return java.util.Arrays.stream(values)
                .<Object>mapToObj(BigInteger::valueOf)
                .toList();
    }
}
