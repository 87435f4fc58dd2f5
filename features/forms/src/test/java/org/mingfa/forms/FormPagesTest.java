package org.mingfa.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mingfa.extraction.TextExtractor;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.reports.writer.DocumentFormat;
import org.mingfa.risk.facts.CaseFacts;

/** How long a paper is: the complaint of a simple loan between two people, with its ledger and a list of evidence. */
class FormPagesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Pattern NUMBER = Pattern.compile("— \\d+ —");
    private static final TextExtractor EXTRACTOR = new TextExtractor(ExtractionLimits.DEFAULT, 1);

    @AfterAll
    static void close() {
        EXTRACTOR.close();
    }

    @Test
    void aSimpleLoanIsAtMostFourPages() throws IOException {
        CaseFacts facts = FormCatalogueTest.ENGINE
                .facts()
                .read(
                        Map.of(
                                "loan_date", "2024-03-01",
                                "loan_principal", "80000",
                                "interest_clause", "clear",
                                "loan_rate", "12",
                                "breach_known", "2024-12-31",
                                "loan_repaid", "once",
                                "loan_repaid_amount", "10000",
                                "loan_repaid_on", "2025-01-31",
                                "loan_repaid_as", "principal"),
                        DAY);
        FilledForm filled = new FormFilling(FormCatalogueTest.ENGINE)
                .fill(
                        FormCatalogueTest.CATALOGUE.get(Form.Paper.COMPLAINT, "民间借贷"),
                        new FormFilling.Sources(
                                Map.of(
                                        "plaintiffs", List.of(person("甲")),
                                        "defendants", List.of(person("乙")),
                                        "evidence",
                                                List.of(
                                                        Map.of("name", "借条", "proves", "借款", "pages", "1"),
                                                        Map.of("name", "微信转账记录", "proves", "付款", "pages", "3"))),
                                null,
                                facts,
                                DAY))
                .form();
        byte[] pdf = DocumentFormat.PDF.write(FormPaper.print(filled, DAY));
        Files.write(Path.of("target", "loan.pdf"), pdf);
        Files.write(Path.of("target", "loan.docx"), DocumentFormat.DOCX.write(FormPaper.print(filled, DAY)));
        assertThat(pages(pdf)).isBetween(2L, 4L);
    }

    private static Map<String, String> person(String name) {
        return Map.of(
                "name",
                name,
                "sex",
                "male",
                "born",
                "1985-05-01",
                "nation",
                "汉族",
                "phone",
                "00000000000",
                "domicile",
                "某市某区某路1号",
                "document",
                "身份证",
                "document_number",
                "000000000000000000");
    }

    /** By the numbers at their feet. */
    private static long pages(byte[] pdf) {
        String text = Objects.requireNonNull(
                        EXTRACTOR.extractWhole("x.pdf", pdf).value())
                .text();
        return NUMBER.matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .count();
    }
}
