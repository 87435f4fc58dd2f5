package org.mingfa.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.extraction.TextExtractor;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.forms.Form.Paper;
import org.mingfa.reports.document.Document;
import org.mingfa.reports.writer.DocumentFormat;
import org.mingfa.risk.facts.CaseFacts;

/** The text of the docx of every form when nothing is filled, and of one case; {@code -Dgolden=update} rewrites them. */
class FormGoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/org/mingfa/forms/golden");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final TextExtractor EXTRACTOR = new TextExtractor(ExtractionLimits.DEFAULT, 1);

    @AfterAll
    static void close() {
        EXTRACTOR.close();
    }

    static Iterable<Form> forms() {
        return FormCatalogueTest.CATALOGUE.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormHasItsRows(Form form) throws IOException {
        check(form.paper().word() + "-" + form.kind(), FormPaper.print(new FilledForm(form, Map.of()), DAY));
    }

    @Test
    void aDraftSaysWhatIsMissingAndWhatStandsBehind() throws IOException {
        var filling = FormCheckTest.filled();
        var findings = new FormCheck(FormCatalogueTest.ENGINE).check(filling.form(), CaseFacts.NONE, DAY);
        check("draft", FormPaper.draft(filling, findings, DAY));
    }

    @Test
    void thePrintOfACaseHasItsCellsAlone() throws IOException {
        check("print", FormPaper.print(FormCheckTest.filled().form(), DAY));
    }

    @Test
    void evidenceIsNumberedAndCopiesAreCounted() throws IOException {
        FilledForm form = FilledForm.read(
                FormCatalogueTest.CATALOGUE.get(Paper.COMPLAINT, "民间借贷"),
                Map.of(
                        "defendants", java.util.List.of(Map.of("name", "乙"), Map.of("name", "丙")),
                        "third_parties", java.util.List.of(Map.of("name", "丁")),
                        "evidence",
                                java.util.List.of(
                                        Map.of("name", "借条", "pages", "1"),
                                        Map.of("name", "流水", "pages", "3"),
                                        Map.of("name", "录音"))));
        check("evidence", CasePapers.evidence(form, DAY));
        check("materials", CasePapers.materials(form, DAY));
    }

    @Test
    void complaintAndAnswerMakeTheListOfDisputes() throws IOException {
        FilledForm answer = FilledForm.read(
                FormCatalogueTest.CATALOGUE.get(Paper.ANSWER, "民间借贷"),
                Map.of(
                        "principal_as_of_contested",
                        "true",
                        "principal_as_of_reason",
                        "已还两万元。",
                        "contract_contested",
                        "false"));
        check("disputes", DisputeList.of(FormCheckTest.filled().form(), answer).document(DAY));
    }

    private static void check(String name, Document document) throws IOException {
        String text = Objects.requireNonNull(EXTRACTOR
                        .extractWhole("x.docx", DocumentFormat.DOCX.write(document))
                        .value())
                .text();
        Path file = GOLDEN.resolve(name + ".txt");
        if ("update".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertThat(Files.exists(file)).as("no golden file: %s", file).isTrue();
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
