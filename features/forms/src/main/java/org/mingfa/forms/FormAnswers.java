package org.mingfa.forms;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AsOfReader;
import org.mingfa.forms.Form.Paper;
import org.mingfa.forms.FormCheck.FormFinding;
import org.mingfa.forms.FormFilling.FillingResult;
import org.mingfa.reports.document.Document;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.text.problem.Refusal;

/** Fills, checks and reads element forms; keeps nothing of a case. */
public final class FormAnswers {

    private final Supplier<RiskEngine> engine;
    private final AsOfReader dates;
    private volatile @Nullable FormsOfEngine loaded;

    /** The forms over an engine; an operator's new values come with a new one. */
    private record FormsOfEngine(RiskEngine engine, FormCatalogue catalogue) {}

    /**
     * Answers by one engine.
     *
     * @param engine asked for when the first question is answered; rules take a while to be read
     */
    public FormAnswers(Supplier<RiskEngine> engine, AsOfReader dates) {
        this.engine = engine;
        this.dates = dates;
    }

    private FormsOfEngine now() {
        RiskEngine current = engine.get();
        FormsOfEngine known = loaded;
        if (known == null || known.engine() != current) {
            known = new FormsOfEngine(current, FormCatalogue.load(current));
            loaded = known;
        }
        return known;
    }

    public FormList list() {
        return new FormList(now().catalogue().entries());
    }

    /** A form in full; a refusal where there is none of this paper and kind. */
    public FormAnswer describe(String paper, String kind) {
        return FormAnswer.of(form(paper, kind));
    }

    private Form form(@Nullable String paper, @Nullable String kind) {
        if (kind == null) {
            throw Refusal.missing("kind", "缺少 kind：哪一类，如 民间借贷。");
        }
        return now().catalogue().get(paper == null ? Paper.COMPLAINT : Paper.of(paper), kind);
    }

    /**
     * A form that was filled: what it holds and what was found in it, and its document.
     *
     * @param paper the print, or the draft where it is asked for
     */
    public record FormWithPaper(FilledAnswer answer, Supplier<Document> paper) {}

    /** A form filled from what is there. */
    public FormWithPaper fill(FormRequest request) {
        Form form = form(request.paper(), request.kind());
        LocalDate asOf = dates.day(request.asOf());
        CaseFacts facts = facts(request.facts());
        FormContent from = request.from();
        FillingResult filling = new FormFilling(now().engine())
                .fill(
                        form,
                        new FormFilling.Sources(
                                request.cells() == null ? Map.of() : request.cells(),
                                from == null ? null : read(from, "from"),
                                facts,
                                asOf));
        List<FormFinding> findings = new FormCheck(now().engine()).check(filling.form(), facts, asOf);
        return new FormWithPaper(
                answer(filling.form(), filling.notes(), findings),
                () -> Boolean.TRUE.equals(request.draft())
                        ? FormPaper.draft(filling, findings, dates.today())
                        : FormPaper.print(filling.form(), dates.today()));
    }

    private CaseFacts facts(@Nullable Map<String, @Nullable Object> answers) {
        return answers == null ? CaseFacts.NONE : now().engine().facts().read(answers, dates.today());
    }

    /** What is found in a filled form. */
    public FilledAnswer check(FormCheckRequest request) {
        FilledForm form = read(request.form(), "form");
        List<FormFinding> findings =
                new FormCheck(now().engine()).check(form, facts(request.facts()), dates.day(request.asOf()));
        return answer(form, Map.of(), findings);
    }

    private FilledAnswer answer(FilledForm form, Map<String, List<String>> notes, List<FormFinding> findings) {
        return FilledAnswer.of(form, form.facts(now().engine().facts()), notes, findings);
    }

    /** The content of a file of a filled form. */
    public FormContent read(String text) {
        return FormContent.of(FormReading.read(now().catalogue(), text));
    }

    private FilledForm read(@Nullable FormContent content, String field) {
        if (content == null) {
            throw Refusal.missing(field, "缺少 " + field + "：一份填写的表，即 fill、read 给出的 form。");
        }
        Map<String, @Nullable Object> cells = content.cells();
        return FilledForm.read(form(content.paper(), content.kind()), cells == null ? Map.of() : cells);
    }

    /** 证据目录 of a filled form. */
    public Document evidence(FormContent form) {
        return CasePapers.evidence(read(form, "form"), dates.today());
    }

    /** 立案材料清单 of a filled form. */
    public Document materials(FormContent form) {
        return CasePapers.materials(read(form, "form"), dates.today());
    }

    /** What is agreed, disputed and not answered. */
    public ComparisonAnswer compare(FormPair pair) {
        return new ComparisonAnswer(disputes(pair).points());
    }

    /** The same as a document. */
    public Document comparison(FormPair pair) {
        return disputes(pair).document(dates.today());
    }

    private DisputeList disputes(FormPair pair) {
        return DisputeList.of(read(pair.complaint(), "complaint"), read(pair.answer(), "answer"));
    }

    /** A complaint and the answer to it. */
    public record FormPair(
            @Nullable FormContent complaint, @Nullable FormContent answer) {}

    /**
     * A filled form to be checked.
     *
     * @param facts what the interview answered beyond the form, by key
     */
    public record FormCheckRequest(
            @Nullable FormContent form,
            @Nullable String asOf,
            @Nullable Map<String, @Nullable Object> facts) {}

    /**
     * What a form is filled from.
     *
     * @param paper complaint, answer or application; complaint where it is left out
     * @param facts answers of the interview by key
     * @param cells what was typed, by id
     * @param from another filled form of the same case, whose parties and other cells of the same name pass over
     * @param draft whether the document is the draft, with notes, and not the print
     */
    public record FormRequest(
            @Nullable String paper,
            @Nullable String kind,
            @Nullable String asOf,
            @Nullable Map<String, @Nullable Object> facts,
            @Nullable Map<String, @Nullable Object> cells,
            @Nullable FormContent from,
            @Nullable Boolean draft) {}

    /**
     * A filled form as JSON: what the product gives out and takes in.
     *
     * @param paper complaint, answer or application
     * @param version of the form, since when courts use it; for who keeps it
     * @param cells by id: amounts and numbers as text, days as ISO text, choices by code, tables and parties as lists of rows
     */
    public record FormContent(
            @Nullable String paper,
            @Nullable String kind,
            @Nullable String version,
            @Nullable Map<String, @Nullable Object> cells) {

        static FormContent of(FilledForm filled) {
            Map<String, @Nullable Object> cells = new LinkedHashMap<>(filled.written());
            return new FormContent(
                    filled.form().paper().word(),
                    filled.form().kind(),
                    filled.form().version(),
                    cells);
        }
    }
}
