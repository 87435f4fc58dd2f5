package org.mingfa.answers;

/** Said with every answer that shows law. */
public final class Disclaimer {

    public static final String LAW = "检索结果仅供参考，以官方公布的文本为准。";

    private Disclaimer() {}
}
