package org.mingfa.evaluation.run;

import org.mingfa.text.problem.Refusal;

/**
 * A document in a ranked list.
 *
 * @param id WORK#ordinal of an article, or the source's id of a case; without spaces
 */
public record RankedDocument(String id, double score) {

    public RankedDocument {
        if (id.isEmpty() || id.chars().anyMatch(Character::isWhitespace)) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "文书编号 \"" + id + "\" 为空或含有空格，不能写入 TREC 格式的结果；请在语料和题集中改用不含空格的编号。");
        }
    }
}
