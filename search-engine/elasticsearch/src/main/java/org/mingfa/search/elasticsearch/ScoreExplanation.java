package org.mingfa.search.elasticsearch;

import co.elastic.clients.elasticsearch.core.explain.ExplanationDetail;

/** The account of a score as indented lines, with our tokens as the segmenter gave them. */
final class ScoreExplanation {
    private final StringBuilder text = new StringBuilder();

    static String text(ExplanationDetail detail) {
        ScoreExplanation explanation = new ScoreExplanation();
        explanation.append(detail, 0);
        return explanation.text.toString();
    }

    private void append(ExplanationDetail detail, int depth) {
        text.append("  ".repeat(depth))
                .append(detail.value())
                .append(" = ")
                .append(TermForm.read(detail.description()))
                .append('\n');
        detail.details().forEach(part -> append(part, depth + 1));
    }
}
