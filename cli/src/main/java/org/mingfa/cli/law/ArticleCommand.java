package org.mingfa.cli.law;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.Lookup;
import org.mingfa.answers.Operation;
import org.mingfa.answers.law.ApplicableAnswers;
import org.mingfa.answers.law.ApplicableLaw;
import org.mingfa.answers.law.ApplicableQuestion;
import org.mingfa.answers.law.ArticleHistoryPage;
import org.mingfa.answers.law.ArticlePage;
import org.mingfa.answers.law.ArticleQuestion;
import org.mingfa.answers.law.CitedByAnswer;
import org.mingfa.answers.law.CitedByPage;
import org.mingfa.answers.law.CitedByQuestion;
import org.mingfa.answers.law.LawAnswers;
import org.mingfa.answers.law.LawOperations;
import org.mingfa.cli.command.LiveSearch;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.command.ServiceQuestion;
import org.mingfa.cli.search.HitText;
import org.mingfa.cli.text.AsOfOption;
import org.mingfa.cli.text.DayOption;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Today;
import org.mingfa.search.generation.OpenGeneration;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingfa article LAW NUMBER}. */
@Command(
        name = "article",
        header = "查看一条法律的文本、历次修改，或引用它的文件。",
        footer = {
            "  mingfa article 民法典 188",
            "  mingfa article 民诉法 第一百一十九条 --as-of 2020-06-01",
            "  mingfa article 民诉法 122 --history",
            "  mingfa article 民法典 188 --cited-by --type case",
            "  mingfa article 公司法 88 --facts 2023-01-01 --filed 2024-08-01"
        },
        description = "结果仅供参考。")
public final class ArticleCommand extends MingfaCommand {

    private static final String ANY = "any";

    @Parameters(index = "0", paramLabel = "LAW", description = "全称、简称或编号")
    private String law = "";

    @Parameters(index = "1", paramLabel = "NUMBER", description = "188、第一百八十八条、120-1")
    private String number = "";

    @Mixin
    private final AsOfOption asOf = new AsOfOption();

    @ArgGroup
    private final Question question = new Question();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "与 --cited-by 同用：statute、interpretation、notice、case 或 all，默认 all；可重复")
    private List<String> types = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "与 --cited-by 同用：条数，1 至 100，默认 10")
    private @Nullable Integer limit;

    @Option(names = "--cursor", paramLabel = "CURSOR", description = "与 --cited-by 同用：上一页给出的翻页标记")
    private @Nullable String cursor;

    /** What is asked of the article besides its text. */
    static final class Question {
        @ArgGroup(exclusive = false)
        private @Nullable Days days;

        @Option(names = "--history", description = "历次版本与修改之处；条号移动时按文字相近找出对应条文")
        private boolean history;

        @Option(names = "--cited-by", description = "引用该条的司法解释、法律法规与案例")
        private boolean citedBy;
    }

    /** Which law applies is asked by two days, neither of which goes without the other. */
    static final class Days {
        @Option(
                names = "--facts",
                paramLabel = "DATE",
                required = true,
                converter = DayOption.DayTextConverter.class,
                description = "事实发生之日；与 --filed 同用：两日各自施行的版本与有关的时间条款")
        private @Nullable String facts;

        @Option(
                names = "--filed",
                paramLabel = "DATE",
                required = true,
                converter = DayOption.DayTextConverter.class,
                description = "起诉立案之日，与 --facts 同用")
        private @Nullable String filed;
    }

    @Override
    public Integer call() {
        LawAnswers answers = new LawAnswers(Today.dates());
        ArticleQuestion article = new ArticleQuestion(law, number, asOf.text());
        Days days = question.days;
        if (days != null) {
            show(ask(
                    LawOperations.APPLICABLE,
                    new ApplicableAnswers(Today.dates())::read,
                    new ApplicableQuestion(law, number, days.facts, days.filed)));
        } else if (question.history) {
            show(ask(LawOperations.HISTORY, answers::history, article));
        } else if (question.citedBy) {
            show(ask(
                    LawOperations.CITED_BY,
                    answers::citedBy,
                    new CitedByQuestion(article, types, List.of(), limit, cursor)));
        } else {
            show(page(law, answers), answers);
        }
        return ExitCode.DONE;
    }

    private ArticlePage page(String of, LawAnswers answers) {
        return ask(LawOperations.ARTICLE, answers::article, new ArticleQuestion(of, number, asOf.text()));
    }

    private <Q extends Record, A> A ask(
            Operation<Q, A> operation, Function<Q, Function<OpenGeneration, Lookup<A>>> answers, Q question) {
        return LiveSearch.ask(
                root(),
                ServiceQuestion.of(operation, question),
                answers.apply(question).andThen(Lookup::get));
    }

    private void show(ArticlePage page, LawAnswers answers) {
        if (output.isJson()) {
            output.json(page);
            return;
        }
        asOf.band().ifPresent(output::line);
        HitText lines = new HitText(output.emphasis());
        if (ANY.equals(asOf.text())) {
            page.versions().reversed().stream()
                    .map(version -> page(version.lawId(), answers))
                    .forEach(version -> output.line(lines.of(version)));
        } else {
            output.line(lines.of(page));
        }
        if (page.partlyRepealed() != null) {
            output.line("\n注意：" + HitText.of(page.partlyRepealed()));
        }
        if (!page.questions().isEmpty()) {
            output.line("\n人们这样问：" + String.join("；", page.questions()));
        }
        page.renumbered().forEach(hint -> output.line("\n条号提示：" + hint.note()));
        show(page.interpretations());
        output.message(page.disclaimer());
    }

    private void show(CitedByAnswer interpretations) {
        if (interpretations.total() > 0) {
            output.line("\n现行司法解释有 " + interpretations.total() + " 条引用该条"
                    + (interpretations.cursor() == null ? "：" : "，其中（其余用 --cited-by --type interpretation 查看）："));
            interpretations.hits().forEach(hit -> output.line(CitedByText.line(hit)));
        }
    }

    private void show(ArticleHistoryPage page) {
        if (output.isJson()) {
            output.json(page);
            return;
        }
        asOf.band().ifPresent(output::line);
        HistoryText text = new HistoryText(output.ansi());
        page.versions().forEach(version -> output.line(text.of(version, page)));
        output.message(page.note() + page.disclaimer());
    }

    private void show(ApplicableLaw answer) {
        output.answer(answer, ApplicableText::lines, found -> found.note() + found.disclaimer());
    }

    private void show(CitedByPage page) {
        if (output.isJson()) {
            output.json(page);
            return;
        }
        asOf.band().ifPresent(output::line);
        CitedByAnswer citing = page.citing();
        output.line(CitedByText.counts(citing));
        String cases = CitedByText.cases(citing.cases());
        if (!cases.isEmpty()) {
            output.line(cases);
        }
        int place = 1;
        for (var hit : citing.hits()) {
            output.line(place++ + ". " + CitedByText.line(hit));
        }
        if (citing.cursor() != null) {
            output.message("还有更多：加上 --cursor " + citing.cursor());
        }
        output.message(citing.note() + page.disclaimer());
    }
}
