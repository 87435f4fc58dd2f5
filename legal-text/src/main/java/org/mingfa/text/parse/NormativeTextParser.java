package org.mingfa.text.parse;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.text.document.Provision;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Problem;

/**
 * Reads the text of a law, an interpretation or a notice into title, 题注, and provisions in their order.
 *
 * <p>Takes lines as an extractor gives them (Markdown or plain). What it cannot place it keeps as a section; odd
 * numbering is reported as a problem, never corrected.
 */
public final class NormativeTextParser {

    /**
     * Parses one text.
     *
     * @param where the input as its reader knows it, for problems
     */
    public Outcome<ParsedText> parse(String where, String text) {
        List<TextLine> lines = LineWrap.unwrap(TextLine.read(text));
        if (lines.isEmpty()) {
            return Outcome.failed(Problem.of(ErrorCode.MALFORMED_DOCUMENT, where, "没有文字。"));
        }
        FrontMatter front = FrontMatter.read(lines);
        List<Problem> problems = new ArrayList<>();
        if (front.title().isEmpty()) {
            problems.add(
                    Problem.of(ErrorCode.MISSING_TITLE, where, lines.getFirst().number(), "开头没有标题。"));
        }
        Body body = new Body(where, front);
        List<Provision> provisions = body.read(lines.subList(front.bodyStart(), lines.size()));
        problems.addAll(body.problems());
        ParsedText parsed = new ParsedText(front.title(), front.notes(), provisions);
        if (parsed.articles().isEmpty()) {
            problems.add(Problem.of(ErrorCode.WITHOUT_ARTICLES, where, "没有第…条的条文。"));
        }
        return new Outcome<>(parsed, problems);
    }
}
