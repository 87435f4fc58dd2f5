package org.mingfa.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.mingfa.extraction.TextExtractor;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.reports.writer.DocumentFormat;

/** Random cells of every form, written as docx and JSON and read back. */
class FormRoundTripPropertyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final TextExtractor EXTRACTOR = new TextExtractor(ExtractionLimits.DEFAULT, 1);

    /** Pieces that look like what parts cells, rows and tables on paper. */
    private static final List<String> PIECES = List.of(
            "甲", "借条写明", "：", "：　", "　　", "\n", "截至：", "尚欠本金：　", "☑", "□", "是☑", "1.本金", "\t", "内容", "附表：证据", "【待填】",
            "序号", " ", "元", "\u200B", "\u00A0", "100", "𠮷", "〔", "《民法典》", "\r\n", "、", "1", "a", "\"", "<b>");

    @AfterContainer
    static void close() {
        EXTRACTOR.close();
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Property(tries = 60, afterFailure = AfterFailureMode.SAMPLE_FIRST)
    void whatIsFilledIsReadBack(@ForAll("seeds") long seed) {
        List<Form> forms = List.copyOf(FormCatalogueTest.CATALOGUE.all());
        isReadBack(forms.get(Math.floorMod(seed, forms.size())), seed);
    }

    @Example
    void everyFormIsReadBack() {
        FormCatalogueTest.CATALOGUE.all().forEach(form -> isReadBack(form, 20_261_129));
    }

    private static void isReadBack(Form form, long seed) {
        Random random = new Random(seed);
        FilledForm filled = FilledForm.read(form, cells(form.cells().values(), random));
        assertThat(FilledForm.read(form, filled.written()).values())
                .as("JSON of seed %d", seed)
                .isEqualTo(filled.values());
        FilledForm read = docx(FormPaper.document(filled, random.nextBoolean(), DAY));
        assertThat(read.form().title()).isEqualTo(form.title());
        filled.values()
                .forEach((id, value) -> assertThat(read.values().get(id))
                        .as("%s in docx of seed %d", id, seed)
                        .isEqualTo(value));
        assertThat(read.values().keySet()).isEqualTo(filled.values().keySet());
    }

    private static FilledForm docx(org.mingfa.reports.document.Document document) {
        byte[] file = DocumentFormat.DOCX.write(document);
        String text = Objects.requireNonNull(
                        EXTRACTOR.extractWhole("x.docx", file).value())
                .text();
        return FormReading.read(FormCatalogueTest.CATALOGUE, text);
    }

    private static Map<String, Object> cells(Iterable<Cell> cells, Random random) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Cell cell : cells) {
            if (random.nextInt(3) > 0) {
                values.put(cell.id(), value(cell, random));
            }
        }
        return values;
    }

    private static Object value(Cell cell, Random random) {
        List<String> codes = List.copyOf(cell.options().keySet());
        return switch (cell.type()) {
            case TEXT -> text(random);
            case AMOUNT ->
                BigDecimal.valueOf(random.nextInt(100_000_000), random.nextInt(3))
                        .toPlainString();
            case NUMBER ->
                BigDecimal.valueOf(random.nextInt(10_000), random.nextInt(3)).toPlainString();
            case PERCENT -> BigDecimal.valueOf(random.nextInt(3_000), 2).toPlainString() + "%";
            case DATE ->
                LocalDate.of(1950, 1, 1).plusDays(random.nextInt(30_000)).toString();
            case CHOICE -> codes.get(random.nextInt(codes.size()));
            case CHOICES -> codes.stream().filter(code -> random.nextBoolean()).toList();
            case PARTY, TABLE -> {
                List<Object> rows = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    rows.add(cells(cell.columns(), random));
                }
                yield rows;
            }
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
