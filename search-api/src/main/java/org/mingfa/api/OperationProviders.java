package org.mingfa.api;

import java.util.List;
import org.mingfa.answers.cases.CaseAnswers;
import org.mingfa.answers.cases.CaseQuestion;
import org.mingfa.answers.coverage.CoverageAnswers;
import org.mingfa.answers.law.ApplicableAnswers;
import org.mingfa.answers.law.LawAnswers;
import org.mingfa.answers.law.LawOperations;
import org.mingfa.answers.risk.CalculationAnswers;
import org.mingfa.answers.risk.RiskAnswers;
import org.mingfa.answers.risk.RiskOperations;
import org.mingfa.answers.search.SearchAnswers;
import org.mingfa.answers.search.SearchOperations;
import org.mingfa.answers.search.SuggestAnswers;
import org.mingfa.api.endpoint.OperationMapping;
import org.mingfa.api.endpoint.OperationUsage;
import org.mingfa.api.http.LiveAnswers;
import org.mingfa.changes.ChangeOperations;
import org.mingfa.changes.ChangesAnswers;
import org.mingfa.citations.CitationAnswers;
import org.mingfa.citations.CitationOperations;
import org.mingfa.forms.FormAnswers;
import org.mingfa.forms.FormOperations;
import org.mingfa.papers.PaperAnswers;
import org.mingfa.papers.PaperOperations;
import org.mingfa.similar.SimilarAnswers;
import org.mingfa.similar.SimilarOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who answers which operation. */
@Configuration(proxyBeanMethods = false)
class OperationProviders {

    /** Spring's bean of this name; the actuator has another of its type. */
    private static final String ENDPOINTS = "requestMappingHandlerMapping";

    private final OperationMapping operations;

    OperationProviders(@Qualifier(ENDPOINTS) RequestMappingHandlerMapping endpoints, LiveAnswers live) {
        this.operations = new OperationMapping(endpoints, live);
    }

    @Autowired
    void addSearch(SearchAnswers search, SuggestAnswers suggest) {
        operations.add(SearchOperations.SEARCH.by(search::read), OperationUsage::search);
        operations.add(SearchOperations.SEARCH_BY_ADDRESS.by(search::read), OperationUsage::search);
        operations.add(List.of(
                SearchOperations.SUGGEST.by(suggest::read), SearchOperations.SUGGEST_BY_ADDRESS.by(suggest::read)));
    }

    @Autowired
    void addLaw(LawAnswers laws, ApplicableAnswers applicable, CoverageAnswers coverage, ChangesAnswers changes) {
        operations.add(LawOperations.of(laws, applicable));
        operations.add(List.of(
                CoverageAnswers.COVERAGE.by(asked -> coverage.read()), ChangeOperations.CHANGES.by(changes::page)));
    }

    @Autowired
    void addCases(CaseAnswers cases, SimilarAnswers similar, CitationAnswers citations) {
        operations.add(SimilarOperations.SIMILAR.by(similar::read), OperationUsage::similar);
        operations.add(List.of(
                CaseQuestion.CASE.byLookup(asked -> cases.find(asked.idOrNumber())),
                CitationOperations.FIND.by(citations::find),
                CitationOperations.VERIFY.by(citations::verify)));
    }

    @Autowired
    void addRisk(RiskAnswers risk, CalculationAnswers sums, FormAnswers forms, PaperAnswers papers) {
        operations.add(RiskOperations.ASSESS.byProduct(risk::assess), OperationUsage::assessment);
        operations.add(RiskOperations.of(risk, sums));
        operations.add(FormOperations.of(forms));
        operations.add(List.of(PaperOperations.FOLLOW.byProduct(papers::follow)));
    }
}
