package org.mingfa.text.parse.judgment;

import java.util.List;
import org.mingfa.text.parse.TextLine;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Problem;

/**
 * Reads the text of a judgment into its parts, by the anchors of the court's format rules
 * (法〔2016〕221号). What the text does not say is null.
 */
public final class JudgmentParser {

    /**
     * Parses one text.
     *
     * @param where the input as its reader knows it, for problems
     */
    public Outcome<ParsedJudgment> parse(String where, String text) {
        List<TextLine> lines = TextLine.read(text);
        if (lines.isEmpty()) {
            return Outcome.failed(Problem.of(ErrorCode.MALFORMED_DOCUMENT, where, "没有文字。"));
        }
        JudgmentHead head = JudgmentHead.read(lines);
        return Outcome.of(head.judgment(JudgmentSections.read(lines)));
    }
}
