package org.mingfa.risk.assessment;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mingfa.risk.rules.Basis;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Severity;

/**
 * What the rules say of a case on one day. The same facts give the same assessment, in whatever order they were told.
 *
 * @param exclusions why the case is outside of the pilot; while there are any, only rules that hold outside of it are assessed
 * @param prompts the worst first, then by deadline, then in the order of the catalogue
 * @param deadlines every day of the party, once: the nearest first, then what was missed, the latest first
 * @param pending days that one more date would tell
 * @param notAssessed the worst first
 * @param information what some of these rules say to everybody, because they wait for facts for which nobody is asked
 *     and for nothing else; the worst first
 * @param nextQuestions keys of the facts to ask next, the most useful first
 * @param trace one entry per rule that concerns the stage and role, in the order of the catalogue
 */
public record RiskAssessment(
        CaseContext context,
        List<RiskPrompt> exclusions,
        List<RiskPrompt> prompts,
        List<CaseDeadline> deadlines,
        List<PendingDay> pending,
        List<UndecidedRule> notAssessed,
        List<Information> information,
        List<String> nextQuestions,
        List<RuleTrace> trace) {

    /**
     * A last day that could be computed if one date were known.
     *
     * @param label what happens that day
     * @param facts keys of the dates, usually one
     */
    public record PendingDay(String label, SortedSet<String> facts) {

        public PendingDay {
            facts = Collections.unmodifiableSortedSet(new TreeSet<>(facts));
        }
    }

    /**
     * What a rule says to everybody of this stage and role, because it turns on facts for which no party is asked: an
     * answer might be held against it.
     *
     * @param headline at most 60 characters
     * @param action what to do, or to leave
     * @param basis the provisions of the day
     */
    public record Information(
            String rule, String title, Severity severity, String headline, String action, List<Basis> basis) {

        public Information {
            basis = List.copyOf(basis);
        }

        static Information of(RiskPrompt prompt) {
            return new Information(
                    prompt.rule(),
                    prompt.title(),
                    prompt.severity(),
                    prompt.headline(),
                    prompt.action(),
                    prompt.basis());
        }
    }

    public RiskAssessment {
        exclusions = List.copyOf(exclusions);
        prompts = List.copyOf(prompts);
        deadlines = List.copyOf(deadlines);
        pending = List.copyOf(pending);
        notAssessed = List.copyOf(notAssessed);
        information = List.copyOf(information);
        nextQuestions = List.copyOf(nextQuestions);
        trace = List.copyOf(trace);
    }
}
