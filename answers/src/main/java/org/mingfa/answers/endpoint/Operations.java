package org.mingfa.answers.endpoint;

import java.util.List;
import java.util.stream.Stream;
import org.mingfa.answers.FeatureOperations;
import org.mingfa.answers.Operation;
import org.mingfa.answers.cases.CaseQuestion;
import org.mingfa.answers.coverage.CoverageAnswers;
import org.mingfa.answers.law.LawOperations;
import org.mingfa.answers.risk.RiskOperations;
import org.mingfa.answers.search.SearchOperations;

/** All operations: the core's and those of features. */
public final class Operations {

    public static final List<Operation<?, ?>> ALL = Stream.concat(
                    Stream.of(
                            SearchOperations.ALL,
                            LawOperations.ALL,
                            RiskOperations.ALL,
                            List.of(CaseQuestion.CASE, CoverageAnswers.COVERAGE)),
                    FeatureOperations.all().stream().map(FeatureOperations::operations))
            .<Operation<?, ?>>flatMap(List::stream)
            .toList();

    private Operations() {}
}
