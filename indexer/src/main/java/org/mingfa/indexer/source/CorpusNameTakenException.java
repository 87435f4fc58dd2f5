package org.mingfa.indexer.source;

import org.mingfa.text.problem.Refusal;

/** Another corpus is registered under that name. */
public final class CorpusNameTakenException extends Refusal {

    private static final long serialVersionUID = 1;

    private final String name;

    public CorpusNameTakenException(String name) {
        super(Kind.INVALID_VALUE, "name", "语料 " + name + " 已登记：请换一个名称，或先将它除名。");
        this.name = name;
    }

    public String name() {
        return name;
    }
}
