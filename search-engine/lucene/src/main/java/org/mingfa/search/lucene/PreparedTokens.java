package org.mingfa.search.lucene;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.mingfa.segmentation.Token;

/** Hands tokens that were cut before to Lucene as they are; tokens with the same start share a position. */
final class PreparedTokens extends TokenStream {

    /** Lucene refuses terms of more than 32,766 bytes; no word of a legal text comes near. */
    private static final int LONGEST = 8_000;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<Token> tokens;
    private Iterator<Token> rest;
    private int lastStart = -1;

    PreparedTokens(List<Token> tokens) {
        this.tokens = tokens;
        this.rest = tokens.iterator();
    }

    @Override
    public void reset() {
        rest = tokens.iterator();
        lastStart = -1;
    }

    @Override
    public boolean incrementToken() {
        while (rest.hasNext()) {
            Token token = rest.next();
            if (token.term().length() <= LONGEST) {
                clearAttributes();
                term.append(token.term());
                increment.setPositionIncrement(token.start() == lastStart ? 0 : 1);
                lastStart = token.start();
                return true;
            }
        }
        return false;
    }
}
