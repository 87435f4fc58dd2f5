package org.mingfa.reports.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.mingfa.reports.document.Block.Cell;
import org.mingfa.reports.document.Block.Chart;
import org.mingfa.reports.document.Block.Chart.Bar;
import org.mingfa.reports.document.Block.Column;
import org.mingfa.reports.document.Block.Letterhead;
import org.mingfa.reports.document.Block.Table;
import org.mingfa.reports.document.DocumentBuilder;
import org.mingfa.reports.document.TextRun;
import org.mingfa.reports.document.TextRun.Mark;

/** Reads the structure tree back with its words, as a screen reader does. */
class PdfTagsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final List<Column> COLUMNS = List.of(new Column("事项", 0.3), new Column("说明", 0.7));

    private static PDDocument file(Consumer<DocumentBuilder> written) throws IOException {
        DocumentBuilder paper = new DocumentBuilder(List.of("样例", "文书"), DAY).foot("页脚");
        written.accept(paper);
        return Loader.loadPDF(PdfWriter.write(paper.build()));
    }

    /** The tree, an element a line, with its words. */
    private static String tree(PDDocument file) throws IOException {
        StringBuilder tree = new StringBuilder();
        Words words = new Words();
        for (Object kid : file.getDocumentCatalog().getStructureTreeRoot().getKids()) {
            write((PDStructureElement) kid, "", words, tree);
        }
        return tree.toString();
    }

    private static void write(PDStructureElement element, String indent, Words words, StringBuilder tree)
            throws IOException {
        StringBuilder own = new StringBuilder();
        StringBuilder below = new StringBuilder();
        for (Object kid : element.getKids()) {
            switch (kid) {
                case PDStructureElement child -> write(child, indent + " ", words, below);
                case Integer number -> own.append(words.of(element.getPage(), number));
                case PDMarkedContentReference further -> own.append(words.of(further.getPage(), further.getMCID()));
                default -> throw new AssertionError(kid);
            }
        }
        String alternate = Objects.requireNonNullElse(element.getAlternateDescription(), "");
        tree.append(indent + element.getStructureType() + (own.isEmpty() ? "" : " ") + own)
                .append(alternate.isEmpty() ? "" : " [" + alternate + "]")
                .append("\n")
                .append(below);
    }

    /** What stands in the pieces of content of each page. */
    private static final class Words {
        private final Map<PDPage, Map<Integer, String>> pages = new HashMap<>();

        String of(PDPage page, int number) throws IOException {
            if (!pages.containsKey(page)) {
                PDFMarkedContentExtractor reader = new PDFMarkedContentExtractor();
                reader.processPage(page);
                pages.put(
                        page,
                        reader.getMarkedContents().stream()
                                .filter(content -> content.getMCID() >= 0)
                                .collect(Collectors.toMap(PDMarkedContent::getMCID, Words::letters)));
            }
            return Objects.requireNonNull(pages.get(page).get(number), "no content " + number);
        }

        private static String letters(PDMarkedContent content) {
            return content.getContents().stream()
                    .map(letter -> ((TextPosition) letter).getUnicode())
                    .collect(Collectors.joining());
        }
    }

    @Test
    void theTreeHasTheHeadingsQuotationsAndTablesInTheirOrder() throws IOException {
        Chart chart = new Chart("逐日次数", "次", List.of(new Bar("1日", BigDecimal.TEN), new Bar("2日", BigDecimal.ONE)));
        try (PDDocument file = file(paper -> paper.letterhead(new Letterhead("样例法院", "样字1号", "甲"))
                .addressee("某人")
                .section("结论")
                .point("第一点") // a level is left out: no reader may look for it
                .body("说明。")
                .quotation("某法第一条", "第一款。\n第二款。")
                .section("表")
                .table(COLUMNS, List.of(List.of("a", "b"), List.of("c", "")))
                .add(chart)
                .add(new Table(
                        COLUMNS,
                        List.of(List.of(
                                Cell.of(TextRun.plain("x"), new TextRun(Mark.REMOVED, "旧"), TextRun.plain("y")),
                                Cell.of())),
                        true)))) {
            assertThat(tree(file)).isEqualTo("""
                    Document
                     P 样例法院
                     P 样字1号签发人：甲
                     H1 样例文书
                     P 某人：
                     H2 一、结论
                     H3 1.第一点
                     P 说明。
                     P 某法第一条
                     BlockQuote
                      P 第一款。
                      P 第二款。
                     H2 二、表
                     Table
                      THead
                       TR
                        TH 事项
                        TH 说明
                      TBody
                       TR
                        TD a
                        TD b
                       TR
                        TD c
                        TD
                     P 逐日次数（次），最多10次
                     Figure 1日2日 [逐日次数（次）：1日 10，2日 1。]
                     Table
                      THead
                       TR
                        TH 事项
                        TH 说明
                      TBody
                       TR
                        TD xy
                         Span 旧
                        TD
                    """);
        }
    }

    @Test
    void aRowOverSeveralPagesIsOneAndItsHeadIsReadOnce() throws IOException {
        String words = "很长的说明。".repeat(800);
        try (PDDocument file = file(paper -> paper.table(COLUMNS, List.of(List.of("甲", words))))) {
            assertThat(file.getNumberOfPages()).isGreaterThan(2);
            assertThat(tree(file))
                    .containsOnlyOnce("TH 事项")
                    .containsOnlyOnce("TD 甲")
                    .contains("TD " + words + "\n");
        }
    }

    @Test
    void headsOfColumnsSayThatTheyAre() throws IOException {
        try (PDDocument file = file(paper -> paper.table(COLUMNS, List.of()))) {
            assertThat(first(file.getDocumentCatalog().getStructureTreeRoot(), "TH")
                            .getAttributes()
                            .getObject(0))
                    .hasToString("O=Table, Scope=Column");
        }
    }

    private static PDStructureElement first(PDStructureNode node, String type) {
        PDStructureNode at = node;
        while (!(at instanceof PDStructureElement element
                && element.getStructureType().equals(type))) {
            at = (PDStructureElement) at.getKids().getLast();
        }
        return (PDStructureElement) at;
    }

    /** Nothing is drawn that is neither read nor said to be an artifact, and each piece leads back to its element. */
    @Test
    void everythingThatIsDrawnIsMarked() throws IOException {
        Chart chart = new Chart("逐日次数", "次", List.of(new Bar("1日", BigDecimal.TEN)));
        try (PDDocument file = file(paper -> paper.body("很长。".repeat(600))
                .add(chart)
                .table(COLUMNS, List.of(List.of("a", "b")))
                .labelled("结论", "说明"))) {
            COSArray parents = file.getDocumentCatalog()
                    .getStructureTreeRoot()
                    .getParentTree()
                    .getCOSObject()
                    .getCOSArray(COSName.NUMS);
            for (PDPage page : file.getPages()) {
                assertThat(drawnUnmarked(page)).isEmpty();
                int at = parents.toList().indexOf(COSInteger.get(page.getStructParents()));
                assertThat(((COSArray) parents.getObject(at + 1)).size()).isEqualTo(marked(page));
            }
        }
    }

    private static List<Object> tokens(PDPage page) throws IOException {
        return new PDFStreamParser(page).parse();
    }

    private static String drawnUnmarked(PDPage page) throws IOException {
        int depth = 0;
        StringBuilder unmarked = new StringBuilder();
        for (Object token : tokens(page)) {
            if (token instanceof Operator operator) {
                switch (operator.getName()) {
                    case "BMC", "BDC" -> depth++;
                    case "EMC" -> depth--;
                    case "Tj", "TJ", "f", "S" -> unmarked.append(depth == 0 ? operator.getName() : "");
                    default -> {} // sets a state or a path
                }
            }
        }
        return unmarked.toString();
    }

    private static long marked(PDPage page) throws IOException {
        return tokens(page).stream()
                .filter(token ->
                        token instanceof Operator operator && operator.getName().equals("BDC"))
                .count();
    }

    @Test
    void theFileSaysThatItIsTagged() throws IOException {
        try (PDDocument file = file(paper -> paper.body("甲"))) {
            assertThat(file.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(new String(file.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<pdfuaid:part>1</pdfuaid:part>")
                    .contains(">样例文书</rdf:li>");
        }
    }
}
