package org.mingfa.search.similar;

/** Similarity apart: of basic facts, focus of dispute, law applied and cause, each 0 to 1. */
public record Aspects(double facts, double focus, double law, double cause) {

    /** Whether facts, focus and law all reach the line: a 类案 in the words of the guidance (item 1). */
    public boolean allReach(double line) {
        return facts >= line && focus >= line && law >= line;
    }
}
