package org.mingfa.answers.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingfa.search.learned.ConfidenceLevel;
import org.mingfa.search.result.Hit;
import org.mingfa.search.result.Hit.Match;
import org.mingfa.search.result.Hit.Span;

/**
 * {@code answer} of a search: the sentence of the first hit that meets the question most, where that hit is likely the
 * decisive article. It is quoted, never composed: what is left out of a long sentence is marked by an ellipsis.
 *
 * @param nature 原文, 要点 or 示例: whose words these are
 */
public record AnswerLine(String hit, String sentence, String nature) {

    /** Three lines of a phone. */
    static final int LONGEST = 60;

    private static final String ENDS = "。！？；\n";
    private static final String PAUSES = "，：";

    /** None where no article decides by itself, or one was asked for by its number. */
    static Optional<AnswerLine> find(List<Hit> hits) {
        return hits.stream()
                .limit(1)
                .filter(hit -> hit.match() != Match.CITATION)
                .filter(hit -> hit.weighed() != null && hit.weighed().band() == ConfidenceLevel.LIKELY)
                .filter(Hit.OfLaw.class::isInstance)
                .map(Hit.OfLaw.class::cast)
                .filter(hit -> hit.passage().article() != null)
                .map(hit -> new AnswerLine(
                        hit.id(),
                        sentence(hit.text(), hit.highlights()),
                        hit.law().nature().label()))
                .findFirst();
    }

    /**
     * The sentence that is met most.
     *
     * @param met places of the text that the question met
     */
    static String sentence(String text, List<Span> met) {
        if (text.length() <= LONGEST && !text.contains("\n")) {
            return text;
        }
        Span best = best(parts(text, new Span(0, text.length()), ENDS), met);
        return lead(text, best.start()) + quoted(text, best, met);
    }

    /** The words that a list of cases begins with, for one of its items. */
    private static String lead(String text, int start) {
        boolean isItem = start < text.length() && (text.charAt(start) == '（' || text.charAt(start) == '(');
        int end = isItem ? text.lastIndexOf("：\n", start) : -1;
        if (end < 0) {
            return "";
        }
        Span whole = parts(text, new Span(0, end + 1), ENDS).getLast();
        String lead = text.substring(whole.start(), whole.end());
        return lead.length() > LONGEST ? "" : lead + (text.indexOf('\n', end) + 1 == start ? "" : "……");
    }

    /** The sentence, or of a long one the clauses around the one that is met most. */
    private static String quoted(String text, Span sentence, List<Span> met) {
        List<Span> clauses = parts(text, sentence, PAUSES);
        int from = clauses.indexOf(best(clauses, met));
        int to = from;
        boolean grows = true;
        while (grows) {
            grows = false;
            if (to + 1 < clauses.size() && length(clauses, from, to + 1) <= LONGEST) {
                to++;
                grows = true;
            }
            if (from > 0 && length(clauses, from - 1, to) <= LONGEST) {
                from--;
                grows = true;
            }
        }
        String words = text.substring(clauses.get(from).start(), clauses.get(to).end());
        return (from > 0 ? "……" : "") + words + (to + 1 < clauses.size() ? "……" : "");
    }

    private static int length(List<Span> clauses, int from, int to) {
        return clauses.get(to).end() - clauses.get(from).start();
    }

    /** The part with the most characters that the question met, the first of several. */
    private static Span best(List<Span> parts, List<Span> met) {
        return parts.stream()
                .max(Comparator.comparingInt((Span part) -> met(part, met)).thenComparingInt(part -> -part.start()))
                .orElseThrow();
    }

    private static int met(Span part, List<Span> met) {
        return met.stream()
                .filter(span -> span.start() >= part.start() && span.end() <= part.end())
                .mapToInt(span -> span.end() - span.start())
                .sum();
    }

    /** The whole cut behind each of these characters; a line break belongs to no part. */
    private static List<Span> parts(String text, Span whole, String ends) {
        List<Span> parts = new ArrayList<>();
        int start = whole.start();
        for (int at = whole.start(); at < whole.end(); at++) {
            boolean isLast = at + 1 == whole.end();
            if (isLast || ends.indexOf(text.charAt(at)) >= 0) {
                int end = text.charAt(at) == '\n' ? at : at + 1;
                if (end > start) {
                    parts.add(new Span(start, end));
                }
                start = at + 1;
            }
        }
        return parts.isEmpty() ? List.of(whole) : parts;
    }
}
