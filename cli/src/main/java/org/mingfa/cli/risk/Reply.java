package org.mingfa.cli.risk;

import org.mingfa.risk.facts.CaseFacts;

/** What came of a question. */
sealed interface Reply {

    /** Answered, if only with 不清楚; the facts with the answer. */
    record AnsweredFacts(CaseFacts facts) implements Reply {}

    /** The previous question is wanted. */
    record Back() implements Reply {}

    /** No more questions are wanted, or the input has ended. */
    record Enough() implements Reply {}
}
