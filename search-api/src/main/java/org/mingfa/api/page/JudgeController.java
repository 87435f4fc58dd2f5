package org.mingfa.api.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.endpoint.Endpoints;
import org.mingfa.api.endpoint.DocumentReading;
import org.mingfa.api.http.FileAnswer;
import org.mingfa.api.http.FormBody;
import org.mingfa.citations.CitationAnswers;
import org.mingfa.citations.CitationChecks;
import org.mingfa.citations.CitationRequest;
import org.mingfa.reports.writer.DocumentFormat;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.text.problem.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /judge}: the page of the search for similar cases. {@code /judge/verify}: a brief is pasted or sent as a file, and comes back with its
 * citations marked; needs no script.
 */
@RestController
public final class JudgeController {

    private final LiveGeneration live;
    private final CitationAnswers answers;
    private final DocumentReading documents;
    private final AsOfReader dates;
    private final PageTemplates templates = new PageTemplates();

    public JudgeController(LiveGeneration live, CitationAnswers answers, DocumentReading documents, AsOfReader dates) {
        this.live = live;
        this.answers = answers;
        this.documents = documents;
        this.dates = dates;
    }

    @GetMapping("/judge")
    ResponseEntity<byte[]> similar() {
        return page(HttpStatus.OK, new JudgeSheet());
    }

    @GetMapping(Endpoints.JUDGES_VERIFY)
    ResponseEntity<byte[]> blank() {
        return page(HttpStatus.OK, VerifySheet.blank());
    }

    /** A file is read in place of the text; the button that asks for the report sends the same form. */
    @PostMapping(Endpoints.JUDGES_VERIFY)
    ResponseEntity<byte[]> verify(HttpServletRequest request) throws IOException {
        FormBody form = FormBody.read(request);
        String typed = Objects.requireNonNullElse(form.text("text"), "");
        String day = Objects.requireNonNullElse(form.text("as_of"), "");
        try {
            byte[] file = form.file("file");
            String text = file == null ? typed.replace("\r\n", "\n") : documents.read(file);
            if (text.isBlank()) {
                throw Refusal.missing("text", "请粘贴文书的文字，或者选择一个文件。");
            }
            CitationRequest question = new CitationRequest(text, day.isEmpty() ? null : day);
            if ("report".equals(form.text("action"))) {
                return FileAnswer.of(live.ask(answers.report(question)), DocumentFormat.DOCX, "citation-findings");
            }
            CitationChecks checked = live.ask(answers.verify(question));
            return page(HttpStatus.OK, VerifySheet.of(text, day, checked, Links.of(checked.asOf(), dates.today())));
        } catch (Refusal refusal) {
            return page(HttpStatus.BAD_REQUEST, VerifySheet.refused(typed, day, refusal.detail()));
        }
    }

    private ResponseEntity<byte[]> page(HttpStatus status, Sheet sheet) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(PageTemplates.HTML)
                .body(templates.render(sheet));
    }
}
