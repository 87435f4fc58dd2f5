package org.mingfa.indexer.questions;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingfa.search.learned.TextSketch;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.problem.Refusal;

/**
 * The questions for one law, a line a question, as a person reviews them. The file is named by the law.
 *
 * <pre>
 * article  version     text              question        struck
 * 188      2020-05-28  9f3c0a11e2b4d576  欠条多久过期
 * </pre>
 */
public record LayQuestionFile(Path path, List<LayQuestion> questions) {

    static final String SUFFIX = ".tsv";
    private static final String HEAD = "article\tversion\ttext\tquestion\tstruck";
    private static final String TAB = "\t";
    private static final int LEAST_CELLS = 4;
    private static final int STRUCK = 4;

    public LayQuestionFile {
        questions = List.copyOf(questions);
    }

    /** The law that the questions are for, as its file is named. */
    public String law() {
        String name = path.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    /** Reads a file; a {@link Refusal} names the line that is wrong. */
    static LayQuestionFile read(Path path) throws IOException {
        List<LayQuestion> questions = new ArrayList<>();
        int number = 0;
        for (String line : lines(path)) {
            number++;
            if (number == 1 && !line.equals(HEAD)) {
                throw wrong(path, number, "第一行应是列名 " + HEAD.replace(TAB, "、"));
            }
            if (number > 1 && !line.isBlank()) {
                questions.add(question(path, number, line.split(TAB, -1)));
            }
        }
        return new LayQuestionFile(path, questions);
    }

    private static List<String> lines(Path path) throws IOException {
        try {
            return Files.readAllLines(path, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, path + " 不是 UTF-8 文本。用 UTF-8 重新保存。", e);
        }
    }

    private static LayQuestion question(Path path, int line, String[] cells) {
        if (cells.length < LEAST_CELLS || cells.length > STRUCK + 1) {
            throw wrong(path, line, "应有 4 列或 5 列，写了 " + cells.length + " 列");
        }
        if (cells[3].isBlank()) {
            throw wrong(path, line, "没有写问题");
        }
        try {
            return new LayQuestion(
                    ArticleNumber.parse(cells[0]),
                    LocalDate.parse(cells[1]),
                    cells[2].isEmpty() ? null : TextSketch.parse(cells[2]),
                    cells[3],
                    cells.length > STRUCK && !cells[STRUCK].isBlank() ? cells[STRUCK] : null);
        } catch (IllegalArgumentException | DateTimeException notThat) {
            throw wrong(path, line, "条号、日期或文本标记写错了");
        }
    }

    private static Refusal wrong(Path path, int line, String what) {
        return new Refusal(Refusal.Kind.BAD_INPUT, path + ":" + line + " 无法读取：" + what + "。改正或删去该行。");
    }

    /** Writes the file anew, as it was read. */
    public void write() throws IOException {
        try (Writer out = Files.newBufferedWriter(path)) {
            out.write(HEAD + "\n");
            for (LayQuestion question : questions) {
                out.write(String.join(
                                TAB,
                                question.article().ordinal(),
                                question.version().toString(),
                                question.text() == null ? "" : question.text().format(),
                                question.question())
                        + (question.struck() == null ? "" : TAB + question.struck())
                        + "\n");
            }
        }
    }
}
