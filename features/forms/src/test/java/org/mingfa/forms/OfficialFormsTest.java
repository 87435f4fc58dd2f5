package org.mingfa.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.extraction.TextExtractor;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.forms.OfficialPaper.Words;
import org.mingfa.reports.writer.DocumentFormat;
import org.mingfa.risk.facts.CaseFacts;

/** The 113 official papers as forms: each is there, and printed with nothing filled it has the words of the court, in their order. */
class OfficialFormsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 2);
    private static final TextExtractor EXTRACTOR = new TextExtractor(ExtractionLimits.DEFAULT, 1);

    @AfterAll
    static void close() {
        EXTRACTOR.close();
    }

    static Stream<OfficialPaper> papers() {
        return OfficialPaper.all().values().stream();
    }

    static Form form(OfficialPaper paper) {
        return FormCatalogueTest.CATALOGUE.all().stream()
                .filter(form -> form.title().equals(paper.fullTitle()) && form.paper() == paper.paper())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void allOfThemAreForms() {
        assertThat(papers().map(OfficialFormsTest::form).distinct())
                .hasSize(113)
                .allSatisfy(form -> assertThat(form.source()).isEqualTo(OfficialForm.SOURCE));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void theBlankHasTheWordsOfTheCourt(OfficialPaper paper) {
        Form form = form(paper);
        FilledForm empty = new FilledForm(form, Map.of());
        assertThat(new FormCheck(FormCatalogueTest.ENGINE).check(empty, CaseFacts.NONE, DAY))
                .isNotNull();
        String text = RowText.compact(text(empty));
        int at = 0;
        for (String words : words(paper)) {
            int found = text.indexOf(RowText.compact(words), at);
            assertThat(found).as("%s: %s", form.title(), words).isNotNegative();
            at = found + RowText.compact(words).length();
        }
    }

    /** From its title to its last row; who signs and what is attached stand together behind. */
    private static List<String> words(OfficialPaper paper) {
        List<String> words = new ArrayList<>();
        words.add(paper.fullTitle());
        words.addAll(paper.notes());
        for (OfficialPaper.Section section : paper.sections()) {
            words.add(section.title());
            for (Words row : section.rows()) {
                Stream.of(row.label(), row.label() == null && row.cells() != null ? null : row.text())
                        .filter(Objects::nonNull)
                        .forEach(words::add);
                if (row.label() == null && row.cells() != null) {
                    row.cells().stream().filter(cell -> !cell.equals("〃")).forEach(words::add);
                }
            }
        }
        return words;
    }

    private static String text(FilledForm form) {
        return Objects.requireNonNull(EXTRACTOR
                        .extractWhole("x.docx", DocumentFormat.DOCX.write(FormPaper.print(form, DAY)))
                        .value())
                .text();
    }
}
