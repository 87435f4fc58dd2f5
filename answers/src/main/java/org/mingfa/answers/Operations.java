package org.mingfa.answers;

import java.util.List;
import java.util.stream.Stream;
import org.mingfa.answers.cases.CaseOperations;
import org.mingfa.answers.coverage.CoverageAnswers;
import org.mingfa.answers.law.LawOperations;
import org.mingfa.answers.risk.RiskOperations;
import org.mingfa.answers.search.SearchOperations;
import org.mingfa.changes.ChangesAnswers;
import org.mingfa.citations.CitationOperations;
import org.mingfa.forms.FormOperations;

/** All operations. */
public final class Operations {

    public static final List<Operation<?, ?>> ALL = Stream.of(
                    SearchOperations.ALL,
                    LawOperations.ALL,
                    CaseOperations.ALL,
                    CitationOperations.ALL,
                    RiskOperations.ALL,
                    FormOperations.ALL,
                    List.of(CoverageAnswers.COVERAGE, ChangesAnswers.CHANGES))
            .<Operation<?, ?>>flatMap(List::stream)
            .toList();

    private Operations() {}
}
