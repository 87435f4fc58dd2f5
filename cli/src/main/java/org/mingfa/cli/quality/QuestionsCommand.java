package org.mingfa.cli.quality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.command.RootCommand;
import org.mingfa.cli.generation.GenerationId;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Today;
import org.mingfa.indexer.questions.LayQuestionFile;
import org.mingfa.indexer.questions.LayQuestionReview;
import org.mingfa.indexer.questions.LayQuestionReview.QuestionFinding;
import org.mingfa.indexer.questions.LayQuestions;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.segmentation.HanlpSegmenter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mingfa corpus questions}: which questions in people's own words have to be read again since the law changed. */
@Command(
        name = "questions",
        header = "列出要重新审阅的日常提问：对应的条文已经改写、移走或删去。",
        footer = {"  mingfa corpus questions", "  mingfa corpus questions --tie"},
        description = "提问在 corpora/lay-questions 下，一部法律一个文件，一行一个提问；不再适用的在 struck 一列写明理由。与线上一代今天的条文比较。")
public final class QuestionsCommand extends MingfaCommand {

    @Option(names = "--tie", description = "给新写的提问记下条文的文本标记（text 一列），改写文件")
    private boolean tie;

    /** What {@code --json} prints. */
    record QuestionReview(String generation, long questions, List<QuestionFinding> review) {}

    @Override
    public Integer call() throws IOException {
        GenerationStore store = root().store();
        List<LayQuestionFile> files = LayQuestions.files(RootCommand.corpora().resolve(LayQuestions.FOLDER));
        try (OpenGeneration live = OpenGeneration.open(store, new GenerationId().in(store))) {
            LayQuestionReview review = new LayQuestionReview(live, new HanlpSegmenter(), Today.date());
            if (tie) {
                files = tied(review, files);
            }
            print(live.manifest().id(), files, review);
        }
        return ExitCode.DONE;
    }

    private static List<LayQuestionFile> tied(LayQuestionReview review, List<LayQuestionFile> files)
            throws IOException {
        List<LayQuestionFile> tied = new ArrayList<>();
        for (LayQuestionFile file : files) {
            LayQuestionFile written = review.tie(file);
            if (!written.equals(file)) {
                written.write();
            }
            tied.add(written);
        }
        return tied;
    }

    private void print(String generation, List<LayQuestionFile> files, LayQuestionReview review) {
        List<QuestionFinding> findings =
                files.stream().flatMap(file -> review.review(file).stream()).toList();
        long questions =
                files.stream().mapToLong(file -> file.questions().size()).sum();
        if (output.isJson()) {
            output.json(new QuestionReview(generation, questions, findings));
            return;
        }
        findings.forEach(finding -> output.line(String.join(
                "\t",
                finding.law(),
                finding.article(),
                finding.version().toString(),
                fate(finding),
                finding.questions() + " 个提问")));
        output.message("提问 " + questions + " 个，" + files.size() + " 部法律；要重新审阅的条文 " + findings.size() + " 条。");
    }

    private static String fate(QuestionFinding finding) {
        return switch (finding.fate()) {
            case NOT_TIED -> "没有文本标记";
            case REWORDED -> "条文已改写，仍在使用";
            case GONE -> "条文不在了，不再使用";
        };
    }
}
