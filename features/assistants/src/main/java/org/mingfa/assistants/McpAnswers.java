package org.mingfa.assistants;

import java.util.function.Function;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.Lookup;
import org.mingfa.answers.cases.CaseAnswers;
import org.mingfa.answers.coverage.CoverageAnswers;
import org.mingfa.answers.law.ApplicableAnswers;
import org.mingfa.answers.law.LawAnswers;
import org.mingfa.answers.risk.CalculationAnswers;
import org.mingfa.answers.risk.RiskAnswers;
import org.mingfa.answers.search.SearchAnswers;
import org.mingfa.citations.CitationAnswers;
import org.mingfa.papers.PaperAnswers;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.similar.SimilarAnswers;

/** What the tools ask, and the generation that serves. */
public record McpAnswers(
        LiveGeneration live, OfLaw law, OfPapers papers, RiskAnswers risk, CalculationAnswers calculations) {

    /** Answers about law. */
    public record OfLaw(
            SearchAnswers search,
            LawAnswers laws,
            ApplicableAnswers applicable,
            CoverageAnswers coverage,
            AsOfReader dates) {}

    /** Answers about papers and decided cases. */
    public record OfPapers(
            CitationAnswers citations, CaseAnswers cases, SimilarAnswers similar, PaperAnswers received) {}

    <T> T ask(Function<OpenGeneration, T> question) {
        return live.ask(question);
    }

    /** The same where there may be nothing; a refusal says why. */
    <T> T find(Function<OpenGeneration, Lookup<T>> question) {
        return live.ask(question.andThen(Lookup::get));
    }
}
