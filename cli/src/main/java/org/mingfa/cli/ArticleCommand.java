package org.mingfa.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.cli.usage.WholeNumber;
import org.mingfa.search.answer.CitedByAnswer;
import org.mingfa.search.answer.HistoryAnswer;
import org.mingfa.search.answer.HitAnswer;
import org.mingfa.search.answer.LawAnswer;
import org.mingfa.search.answer.SearchAnswer;
import org.mingfa.search.citing.CitedBy;
import org.mingfa.search.citing.CitedByRequest;
import org.mingfa.search.citing.Citing;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleAnswer.Found;
import org.mingfa.search.law.ArticleHistory;
import org.mingfa.search.law.ArticleVersion;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.search.request.Selection;
import org.mingfa.text.citation.WorkKey;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.version.ArticleValidity;
import org.mingfa.text.version.AsOf;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code mingfa article LAW NUMBER}. */
@Command(
        name = "article",
        header = "查看一条法律的文本、历次修改，或引用它的文件。",
        footer = {
            "  mingfa article 民法典 188",
            "  mingfa article 民诉法 第一百一十九条 --as-of 2020-06-01",
            "  mingfa article 民诉法 122 --history",
            "  mingfa article 民法典 188 --cited-by --type case"
        },
        description = "结果仅供参考。")
final class ArticleCommand implements Callable<Integer> {

    private static final int BESIDE = 3;

    @ParentCommand
    private @Nullable Mingfa root;

    @Mixin
    private final Output output = new Output();

    @Parameters(index = "0", paramLabel = "LAW", description = "全称、简称或编号")
    private String law = "";

    @Parameters(index = "1", paramLabel = "NUMBER", converter = NumberReader.class, description = "188、第一百八十八条、120-1")
    private @Nullable ArticleNumber number;

    @Mixin
    private final AsOfOption asOf = new AsOfOption();

    @ArgGroup
    private final Question question = new Question();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            defaultValue = "all",
            converter = SearchCommand.TypeReader.class,
            description = "与 --cited-by 同用：statute、interpretation、notice、case 或 all，默认 all")
    private Selection selection = Selection.ALL;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            converter = WholeNumber.PageSize.class,
            description = "与 --cited-by 同用：条数，1 至 100，默认 10")
    private int limit;

    @Option(names = "--cursor", paramLabel = "CURSOR", description = "与 --cited-by 同用：上一页给出的翻页标记")
    private @Nullable String cursor;

    /** Reads the number of an article. */
    static final class NumberReader implements ITypeConverter<ArticleNumber> {
        @Override
        public ArticleNumber convert(String value) {
            return ArticleNumber.find(value)
                    .orElseThrow(() ->
                            new Refusal(Refusal.Kind.INVALID_VALUE, "“" + value + "”不是条号；写作 188、第一百八十八条或 120-1。"));
        }
    }

    /** What is asked of the article besides its text. */
    static final class Question {
        @Option(names = "--history", description = "历次版本与修改之处；条号移动时按文字相近找出对应条文")
        private boolean history;

        @Option(names = "--cited-by", description = "引用该条的司法解释、法律法规与案例")
        private boolean citedBy;
    }

    /** An article in one version, as JSON. */
    record Shown(
            LawAnswer law,
            HitAnswer.@Nullable ArticleReference article,
            String text,
            String status,
            String note,
            @Nullable CitedByAnswer interpretations) {}

    /** The versions of an article, newest first, as JSON. */
    record History(List<HistoryAnswer> versions, String note, String disclaimer) {}

    @Override
    public Integer call() {
        ArticleNumber article = Objects.requireNonNull(number);
        AsOf day = asOf.get();
        LiveSearch.ask(Objects.requireNonNull(root), live -> {
            List<Found> found = new NamedArticle(live, law).find(article, day);
            if (question.history) {
                history(live, found.getFirst(), article);
            } else if (question.citedBy) {
                citedBy(live, found.getFirst(), article, day);
            } else {
                text(live, found, article, day);
            }
            return ExitCode.DONE;
        });
        return ExitCode.DONE;
    }

    private void text(OpenGeneration live, List<Found> found, ArticleNumber article, AsOf day) {
        AsOf on = new AsOf.Day(day.shownAt());
        CitedByRequest beside = new CitedByRequest(Selection.of(PassageKind.INTERPRETATION), on, BESIDE, null);
        Citing citing = new CitedBy(live, found.getFirst().law().title(), article).find(beside);
        if (output.isJson()) {
            output.json(
                    found.stream().map(one -> shown(one, citing, on.shownAt())).toList());
            return;
        }
        HitText lines = new HitText(output.emphasis());
        found.forEach(one -> output.line(lines.of(one.law(), one.article(), one.validity())));
        ArticleValidity.at(WorkKey.of(found.getFirst().law().title()), article, on.shownAt())
                .ifPresent(part -> output.line("\n注意：" + HitText.of(part)));
        if (citing.total() > 0) {
            output.line("\n现行司法解释有 " + citing.total() + " 条引用该条"
                    + (citing.total() > BESIDE ? "，其中（其余用 --cited-by --type interpretation 查看）：" : "："));
            citing.hits().forEach(hit -> output.line(CitedByText.line(hit)));
        }
        output.message(SearchAnswer.DISCLAIMER);
    }

    private static Shown shown(Found found, Citing citing, LocalDate day) {
        return new Shown(
                LawAnswer.of(found.law(), Today.date()),
                HitAnswer.reference(found.article()),
                found.article().text(),
                found.validity().label(),
                SearchAnswer.DISCLAIMER,
                CitedByAnswer.of(citing, day));
    }

    private void history(OpenGeneration live, Found found, ArticleNumber article) {
        List<ArticleVersion> versions = new ArticleHistory(live).of(found.law(), article);
        if (output.isJson()) {
            output.json(new History(
                    versions.stream()
                            .map(version -> HistoryAnswer.of(version, Today.date()))
                            .toList(),
                    HistoryAnswer.NOTE,
                    SearchAnswer.DISCLAIMER));
            return;
        }
        HistoryText text = new HistoryText(output.ansi());
        versions.forEach(version -> output.line(text.of(version, found.law(), Today.date())));
        output.message(HistoryAnswer.NOTE + SearchAnswer.DISCLAIMER);
    }

    private void citedBy(OpenGeneration live, Found found, ArticleNumber article, AsOf day) {
        Citing citing = citing(live, found, article, day);
        if (output.isJson()) {
            output.json(CitedByAnswer.of(citing, day.shownAt()));
            return;
        }
        output.line(CitedByText.counts(citing));
        int place = 1;
        for (var hit : citing.hits()) {
            output.line(place++ + ". " + CitedByText.line(hit));
        }
        if (citing.cursor() != null) {
            output.message("还有更多：加上 --cursor " + citing.cursor());
        }
        output.message(CitedByAnswer.NOTE + SearchAnswer.DISCLAIMER);
    }

    private Citing citing(OpenGeneration live, Found found, ArticleNumber article, AsOf day) {
        return new CitedBy(live, found.law().title(), article).find(new CitedByRequest(selection, day, limit, cursor));
    }
}
