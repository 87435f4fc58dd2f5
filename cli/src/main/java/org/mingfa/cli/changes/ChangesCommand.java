package org.mingfa.cli.changes;

import org.jspecify.annotations.Nullable;
import org.mingfa.answers.law.ArticleChange;
import org.mingfa.answers.law.MovedArticles;
import org.mingfa.changes.AffectedLaw;
import org.mingfa.changes.ChangeRecord;
import org.mingfa.changes.ChangesAnswers;
import org.mingfa.changes.ChangesAnswers.ChangesAnswer;
import org.mingfa.changes.ChangesAnswers.ChangesQuestion;
import org.mingfa.changes.GenerationChange;
import org.mingfa.changes.LawChange;
import org.mingfa.cli.command.LiveSearch;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.command.RootCommand;
import org.mingfa.cli.text.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mingfa corpus changes}: what changed in law with each promotion. */
@Command(
        name = "changes",
        header = "每次上线时法律有哪些变动：新增、修改（新旧条文并列）、废止，以及引用它们的规定。",
        footer = {"  mingfa corpus changes", "  mingfa corpus changes --since 2026-11-01 --limit 20"},
        description = "正在运行的服务在 /v1/changes 与 /v1/changes.atom 给出同样的内容。")
public final class ChangesCommand extends MingfaCommand {

    @Option(names = "--since", paramLabel = "DATE", description = "从哪一天起，YYYY-MM-DD；默认全部")
    private @Nullable String since;

    @Option(names = "--limit", paramLabel = "N", description = "每页几部法律，1 至 100，默认 100；改动的条文很多时一页较少")
    private @Nullable Integer limit;

    @Option(names = "--cursor", paramLabel = "CURSOR", description = "上一页给出的翻页标记")
    private @Nullable String cursor;

    @Override
    public Integer call() {
        RootCommand root = root();
        ChangesAnswer answer = LiveSearch.ask(
                root,
                new ChangesAnswers(new ChangeRecord(root.data())).page(new ChangesQuestion(since, limit, cursor)));
        if (output.isJson()) {
            output.json(answer);
            return ExitCode.DONE;
        }
        answer.changes().forEach(this::print);
        if (answer.cursor() != null) {
            output.message("还有更多：加上 --cursor " + answer.cursor());
        }
        output.message(answer.changes().isEmpty() ? "没有变动。" : answer.note() + answer.disclaimer());
        return ExitCode.DONE;
    }

    private void print(GenerationChange promotion) {
        output.line(promotion.at() + "\t" + promotion.from() + " → " + promotion.to());
        promotion.changes().forEach(this::print);
    }

    private void print(LawChange change) {
        output.line(change.kindLabel() + "\t" + change.title() + "\t" + change.level() + "\t" + change.branch() + "\t"
                + change.status() + "\t" + String.join("，", change.dates()));
        for (ArticleChange article : change.articles()) {
            output.line("\t" + article.heading());
            output.line("\t\t原：" + (article.before() == null ? "（无）" : article.before()));
            output.line("\t\t今：" + (article.after() == null ? "（删去）" : article.after()));
        }
        for (MovedArticles moved : change.moved()) {
            output.line("\t" + moved.note());
        }
        for (AffectedLaw law : change.affected()) {
            output.line("\t引用它：" + law.title() + " " + String.join("、", law.cited())
                    + (law.older() ? "（公布在这次变动之前，请核对）" : ""));
        }
        for (LawChange.RestingRule rule : change.rules()) {
            output.line("\t待核规则：" + rule.owner() + "，依据" + rule.provision());
        }
        for (LawChange.AskedArticle asked : change.questions()) {
            output.line("\t待审提问：" + asked.number() + " " + asked.questions() + " 个");
        }
    }
}
