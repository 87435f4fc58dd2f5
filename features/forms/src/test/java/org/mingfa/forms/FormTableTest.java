package org.mingfa.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.extraction.TextExtractor;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.forms.Form.Paper;
import org.mingfa.reports.writer.DocumentFormat;
import org.mingfa.risk.facts.InvalidAnswersException;

/** Tables of many rows: pasted as text, printed over pages, and read back. */
class FormTableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final Form LOAN = FormCatalogueTest.CATALOGUE.get(Paper.COMPLAINT, "民间借贷");

    private static final Pattern ROW = Pattern.compile("<w:tr[ >]");
    private static final Pattern WHOLE_ROW = Pattern.compile("<w:cantSplit( w:val=\"(on|1|true)\")?/>");

    @AutoClose
    private static final TextExtractor EXTRACTOR = new TextExtractor(ExtractionLimits.DEFAULT, 1);

    private static List<Map<String, Object>> rows(String text) {
        return FilledForm.read(LOAN, Map.of("account", text)).rows("account");
    }

    /** By tabs, by commas, by head, with what a spreadsheet adds: the same two rows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-03-01\t出借\t100,000\t借条\n2025-09-01\t还款\t2万",
                "2025.3.1,出借,100000,借条\n\n2025年9月1日，还款，20000，，\n",
                "\"2025-03-01\",loan,\"100,000.00\",借条\r\n2025-09-01,payment,\"20,000\"",
                "日期,事项,金额,凭证\n2025-03-01,出借,100000,借条\n2025-09-01,还款,20000",
                "序号\t金额\t日期\t凭证\t事项\n1\t10万\t2025-03-01\t借条\t出借\n2\t20000\t2025-09-01\t\t还款\t\t"
            })
    void readsRowsAsTheyArePasted(String text) {
        assertThat(rows(text))
                .isEqualTo(rowsOf(List.of(
                        Map.of("date", "2025-03-01", "kind", "loan", "amount", "100000", "note", "借条"),
                        Map.of("date", "2025-09-01", "kind", "payment", "amount", "20000"))));
    }

    private static List<Map<String, Object>> rowsOf(List<?> rows) {
        return FilledForm.read(LOAN, Map.of("account", rows)).rows("account");
    }

    @Test
    void keepsAQuotationMarkThatIsDoubled() {
        assertThat(rows("2025-03-01,loan,1,\"写明\"\"借款\"\", 一份\"").getFirst()).containsEntry("note", "写明\"借款\", 一份");
    }

    @Test
    void namesTheRowThatDoesNotFit() {
        assertThatThrownBy(() -> rows("2025-03-01,出借,100,000,借条\n2025-09-01,还款,很多\n2025-13-01,借出,1"))
                .isInstanceOfSatisfying(InvalidAnswersException.class, wrong -> {
                    assertThat(wrong.flaws())
                            .extracting(InvalidAnswersException.Flaw::pointer)
                            .containsExactlyInAnyOrder(
                                    "/cells/account/0",
                                    "/cells/account/0/amount",
                                    "/cells/account/1/date",
                                    "/cells/account/1/kind");
                    assertThat(wrong.detail())
                            .contains("有 5 栏，这张表只有 4 栏：日期、事项、金额、凭证；金额里不要写逗号，或者从电子表格里复制")
                            .doesNotContain("很多")
                            .doesNotContain("借出");
                });
    }

    @Test
    void isBounded() {
        String line = "2025-03-01,出借,1\n";
        assertThat(rows(line.repeat(200))).hasSize(200);
        assertThatThrownBy(() -> rows(line.repeat(201))).hasMessageContaining("最多 200 行");
        assertThatThrownBy(() -> rows(",".repeat(40_001))).hasMessageContaining("最多 200 行");
        assertThatThrownBy(() -> FilledForm.read(LOAN, Map.of("plaintiffs", "甲")))
                .hasMessageContaining("应为清单");
    }

    /** As many rows as a form takes, each with words of its own. */
    private static FilledForm ledger() {
        return FilledForm.read(
                LOAN,
                Map.of(
                        "account",
                        IntStream.range(0, 200)
                                .mapToObj(i ->
                                        LocalDate.of(2020, 1, 1).plusDays(i) + ",payment," + (i + 1) + ",转账第" + i + "笔")
                                .collect(Collectors.joining("\n"))));
    }

    @Test
    void theHeadStandsOnEveryPage() throws IOException {
        FilledForm ledger = ledger();
        byte[] pdf = DocumentFormat.PDF.write(FormPaper.print(ledger, DAY));
        long numbers = count(Pattern.compile("序号\\s*日期\\s*事项\\s*金额\\s*凭证"), text("x.pdf", pdf));
        assertThat(numbers).isGreaterThan(3);
        assertThat(xml(DocumentFormat.DOCX.write(FormPaper.print(ledger, DAY))))
                .containsPattern("<w:tblHeader[^>]*/>.{0,600}序号");
    }

    @Test
    void twoHundredRowsAreReadBack() {
        FilledForm ledger = ledger();
        String text = text("x.docx", DocumentFormat.DOCX.write(FormPaper.print(ledger, DAY)));
        assertThat(FormReading.read(FormCatalogueTest.CATALOGUE, text).values()).isEqualTo(ledger.values());
    }

    /** Rows of the court's paper may go on to the next page, so that it has few; those of a table of the person stay whole. */
    @Test
    void aRowOfATableOfThePersonStaysWhole() throws IOException {
        String[] print =
                xml(DocumentFormat.DOCX.write(FormPaper.print(ledger(), DAY))).split(FormPaper.ATTACHED, 3);
        assertThat(count(ROW, print[2])).isGreaterThanOrEqualTo(200);
        assertThat(count(WHOLE_ROW, print[2])).isEqualTo(count(ROW, print[2]));
        assertThat(count(WHOLE_ROW, print[0])).isLessThan(count(ROW, print[0]));
    }

    /** As many rows as one that is filled: a table that nobody filled can be written on by hand. */
    @Test
    void anEmptyTableHasARowToWriteOn() throws IOException {
        FilledForm one = FilledForm.read(LOAN, Map.of("evidence", List.of(Map.of("name", "借条"))));
        FilledForm none = new FilledForm(LOAN, Map.of());
        assertThat(count(ROW, xml(DocumentFormat.DOCX.write(FormPaper.print(none, DAY)))))
                .isEqualTo(count(ROW, xml(DocumentFormat.DOCX.write(FormPaper.print(one, DAY)))));
    }

    private static long count(Pattern pattern, String xml) {
        return pattern.matcher(xml).results().count();
    }

    private static String text(String name, byte[] file) {
        return Objects.requireNonNull(EXTRACTOR.extractWhole(name, file).value())
                .text();
    }

    private static String xml(byte[] docx) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            while (!Objects.requireNonNull(zip.getNextEntry()).getName().equals("word/document.xml")) {}
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
