package org.mingfa.reports.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.mingfa.reports.document.Block.Cell;
import org.mingfa.reports.document.Block.Chart;
import org.mingfa.reports.document.Block.Chart.Bar;
import org.mingfa.reports.document.Block.Column;
import org.mingfa.reports.document.Block.Table;
import org.mingfa.reports.document.DocumentBuilder;
import org.mingfa.reports.document.Page;
import org.mingfa.reports.document.TextRun;
import org.mingfa.reports.document.TextRun.Mark;

/** Reads the file back as a reader's program would. */
class PdfWriterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final List<Column> COLUMNS = List.of(new Column("事项", 0.3), new Column("说明", 0.7));
    private static final double RIGHT_EDGE = (Page.PORTRAIT.left() + Page.PORTRAIT.textWidth()) * 72 / 25.4 + 0.5;

    private static byte[] file(Consumer<DocumentBuilder> written) {
        DocumentBuilder paper = new DocumentBuilder(List.of("样例文书"), DAY).foot("样例，仅供参考");
        written.accept(paper);
        return PdfWriter.write(paper.build());
    }

    /** The text of every page, without its number. */
    private static List<String> pages(byte[] file) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument read = Loader.loadPDF(file)) {
            for (int page = 1; page <= read.getNumberOfPages(); page++) {
                Edges edges = new Edges();
                edges.setStartPage(page);
                edges.setEndPage(page);
                String text = edges.getText(read);
                assertThat(edges.right).as("right edge of page " + page).isLessThanOrEqualTo(RIGHT_EDGE);
                assertThat(text).contains("— " + page + " —").contains("样例，仅供参考");
                pages.add(text.replaceAll("— \\d+ —|样例，仅供参考", "").strip());
            }
        }
        return pages;
    }

    /** Notes how far to the right letters reach. */
    private static final class Edges extends PDFTextStripper {
        private double right;

        @Override
        protected void processTextPosition(TextPosition letter) {
            right = Math.max(right, letter.getXDirAdj() + letter.getWidthDirAdj());
            super.processTextPosition(letter);
        }
    }

    private static String joined(String text) {
        return text.replaceAll("\\s", "");
    }

    @Test
    void everyLetterIsEmbedded() throws IOException {
        try (PDDocument read = Loader.loadPDF(file(paper -> paper.section("甲").body("乙")))) {
            for (PDPage page : read.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo("样例文书");
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
        }
    }

    @Test
    void copiesTheCharactersThatWereWritten() throws IOException {
        String text = "人民法院一二三入力金木水火土食非音见风龙〈甲〉～——“乙”AaZz09%";
        assertThat(joined(String.join("", pages(file(paper -> paper.body(text))))))
                .contains(text);
    }

    @Test
    void cutsAWordThatIsLongerThanALine() throws IOException {
        String word = "x".repeat(5_000);
        List<String> pages = pages(file(paper -> paper.body(word).table(COLUMNS, List.of(List.of(word, word)))));
        assertThat(joined(String.join("", pages))).contains(word);
        assertThat(pages.size()).isGreaterThan(3);
    }

    @Test
    void saysWhichCharactersItsTypefaceLacks() throws IOException {
        String all = joined(String.join("", pages(file(paper -> paper.body("吉𠮷😀\u0000\u202E\u200B\uFE0F\uD800完")))));
        assertThat(all).contains("吉〓〓完").contains("〓：字库里没有的字，编号U+20BB7、U+1F600。");
    }

    @Test
    void aRowLongerThanAPageGoesOnWithTheHeadAbove() throws IOException {
        List<String> pages = pages(file(paper ->
                paper.table(COLUMNS, List.of(List.of("甲", "很长的说明。".repeat(800)), List.of("乙", "短")))));
        assertThat(pages)
                .hasSizeGreaterThan(2)
                .allSatisfy(page -> assertThat(page).contains("事项"));
        assertThat(joined(String.join("", pages)).split("很长的说明", -1)).hasSizeGreaterThan(750);
    }

    @Test
    void noHeadingAndNoSignatureStandsAlone() throws IOException {
        for (int lines = 10; lines < 26; lines++) {
            int before = lines;
            List<String> headed = pages(file(paper -> {
                for (int i = 0; i < before; i++) {
                    paper.body("第" + i + "行");
                }
                paper.section("标题").point("小标题").body("正文");
            }));
            assertThat(headed.getLast()).as(lines + " lines, heading").contains("正文");
            assertThat(headed.stream().filter(page -> page.contains("标题")).toList())
                    .as(lines + " lines")
                    .hasSize(1)
                    .allSatisfy(page -> assertThat(page).contains("正文"));
            List<String> signed = pages(file(paper -> {
                paper.body("正文很长。".repeat(before * 5)).signed("告知日期：2026年11月26日", "阅知人：甲");
            }));
            assertThat(signed.getLast())
                    .as(lines + " lines, signature")
                    .contains("正文")
                    .contains("阅知人");
        }
    }

    @Test
    void noLineBeginsWithAComma() throws IOException {
        String text = "甲方、乙方，".repeat(200);
        assertThat(pages(file(paper -> paper.body(text))).stream().flatMap(String::lines))
                .noneMatch(line -> line.startsWith("，") || line.startsWith("、"));
    }

    @Test
    void anEmptyPaperIsAPage() throws IOException {
        assertThat(pages(file(paper -> paper.body("").table(COLUMNS, List.of()))))
                .hasSize(1);
    }

    @Test
    void manyAreWrittenAtOnce() throws Exception {
        byte[] alone = file(paper -> paper.body("同时写的文书。"));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<byte[]> one = () -> file(paper -> paper.body("同时写的文书。"));
            for (Future<byte[]> made : threads.invokeAll(List.of(one, one, one, one, one, one, one, one))) {
                assertThat(pages(made.get())).isEqualTo(pages(alone));
            }
        }
    }

    @Test
    void everyBlockStandsOnPagesOnTheirSideToo() throws IOException {
        DocumentBuilder paper = new DocumentBuilder(List.of("关于样例的", "报告"), DAY).landscape();
        Chart chart = new Chart("逐日次数", "次", List.of(new Bar("1日", BigDecimal.TEN), new Bar("2日", BigDecimal.ZERO)));
        TextRun removed = new TextRun(Mark.REMOVED, "人工");
        paper.labelled("结论", "第一行\n第二行").add(chart);
        paper.add(new Table(COLUMNS, List.of(List.of(Cell.of(removed), Cell.of(TextRun.plain("甲\n乙")))), true));
        paper.issued("样例法院", DAY).annex("附表");
        try (PDDocument read = Loader.loadPDF(PdfWriter.write(paper.build()))) {
            assertThat(read.getPages())
                    .hasSize(3)
                    .allSatisfy(page -> assertThat(page.getMediaBox().getWidth())
                            .isGreaterThan(page.getMediaBox().getHeight()));
            assertThat(new PDFTextStripper().getText(read).lines().map(String::strip))
                    .containsSubsequence("关于样例的", "报告", "结论：第一行", "第二行", "逐日次数（次），最多10次", "1日 2日", "事项 说明")
                    .containsSubsequence("样例法院", "2026年11月26日", "附件1", "附表")
                    .doesNotContain("甲乙");
        }
    }
}
