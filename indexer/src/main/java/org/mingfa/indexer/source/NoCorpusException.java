package org.mingfa.indexer.source;

import org.mingfa.text.problem.Refusal;

/** There is nothing to build from. */
public final class NoCorpusException extends Refusal {

    private static final long serialVersionUID = 1;

    public NoCorpusException() {
        super(Kind.BAD_INPUT, "没有可构建的语料：请先登记语料。");
    }
}
