package org.mingfa.changes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.law.ArticleComparison;
import org.mingfa.changes.LawChange.AskedArticle;
import org.mingfa.changes.LawChange.RestingRule;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.audit.RuleAudit;
import org.mingfa.risk.law.Source;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.WorkKey;

/** What of our own rests on a law: rules and legal values, and questions in people's own words. */
final class DependentRules {

    private static final ArticleComparison.Text NO_TEXT = new ArticleComparison.Text("", 0);

    private @Nullable RuleAudit rules;

    /** Read once, and only where a law changed that was held. */
    private RuleAudit rules() {
        RuleAudit read = rules;
        if (read == null) {
            read = new RuleAudit(RiskEngine.load());
            rules = read;
        }
        return read;
    }

    /** Rules and values that name the law itself or one of the articles. */
    List<RestingRule> rules(WorkKey work, Set<ArticleNumber> articles) {
        Predicate<Source> isTouched = source -> source.article() == null || articles.contains(source.article());
        return rules().relyingOn(Set.of(work)).stream()
                .filter(one -> isTouched.test(one.source()))
                .map(one -> new RestingRule(
                        one.owner(),
                        one.source().label(),
                        one.source().version().toString()))
                .distinct()
                .toList();
    }

    /** Articles that questions were written for. */
    static List<AskedArticle> questions(
            Map<ArticleNumber, ArticleComparison.Text> before, List<ArticleNumber> articles) {
        return articles.stream()
                .map(number -> new AskedArticle(
                        number.format(), before.getOrDefault(number, NO_TEXT).questions()))
                .filter(asked -> asked.questions() > 0)
                .toList();
    }
}
