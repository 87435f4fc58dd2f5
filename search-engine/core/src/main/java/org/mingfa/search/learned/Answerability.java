package org.mingfa.search.learned;

/** Whether the law that a generation holds answers a question, as far as the evidence of its first hits tells. */
public enum Answerability {
    /** A provision very likely answers it. */
    DIRECT,
    /** Something may answer it; also where nothing was judged. */
    POSSIBLE,
    /** 没有找到直接规定. */
    NONE
}
