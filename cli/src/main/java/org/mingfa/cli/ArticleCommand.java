package org.mingfa.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.answer.HitAnswer;
import org.mingfa.search.answer.LawAnswer;
import org.mingfa.search.answer.SearchAnswer;
import org.mingfa.search.find.AsOf;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.lookup.ArticleAnswer;
import org.mingfa.search.lookup.ArticleLookup;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code mingfa article LAW NUMBER}. */
@Command(
        name = "article",
        header = {"例：", "  mingfa article 民法典 188", "  mingfa article 民诉法 第一百一十九条 --as-of 2020-06-01", ""},
        description = "查看一条法律在某一天的文本。结果仅供参考。")
final class ArticleCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Mingfa root;

    @Mixin
    private final Output output = new Output();

    @Parameters(index = "0", paramLabel = "LAW", description = "全称、简称或编号")
    private String law = "";

    @Parameters(index = "1", paramLabel = "NUMBER", description = "188、第一百八十八条、120-1")
    private String number = "";

    @Option(names = "--as-of", paramLabel = "DATE|any", description = "按哪一天的法律，默认今天；any 列出每个版本")
    private @Nullable String asOf;

    /** An article in one version, as JSON. */
    record Shown(
            LawAnswer law, HitAnswer.@Nullable ArticleReference article, String text, String status, String note) {}

    @Override
    public Integer call() {
        ArticleNumber article = ArticleNumber.find(number)
                .orElseThrow(() -> Refusal.badInput("“" + number + "”不是条号；写作 188、第一百八十八条或 120-1。"));
        List<ArticleAnswer.Found> found =
                LiveSearch.ask(Objects.requireNonNull(root), live -> find(live, article, Today.asOf(asOf)));
        if (output.isJson()) {
            output.json(found.stream().map(ArticleCommand::shown).toList());
        } else {
            found.forEach(one -> output.line(HitText.of(one.law(), one.article(), one.validity())));
            output.message(SearchAnswer.DISCLAIMER);
        }
        return ExitCode.DONE;
    }

    private static Shown shown(ArticleAnswer.Found found) {
        return new Shown(
                LawAnswer.of(found.law(), Today.date()),
                HitAnswer.reference(found.article()),
                found.article().text(),
                found.validity().label(),
                SearchAnswer.DISCLAIMER);
    }

    private List<ArticleAnswer.Found> find(OpenGeneration live, ArticleNumber article, AsOf day) {
        ArticleLookup lookup = new ArticleLookup(live);
        if (day instanceof AsOf.Any) {
            List<ArticleAnswer.Found> found = lookup.versions(law).stream()
                    .map(version -> lookup.in(version, article, day.shownAt()))
                    .filter(ArticleAnswer.Found.class::isInstance)
                    .map(ArticleAnswer.Found.class::cast)
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return switch (lookup.article(law, article, day.shownAt())) {
            case ArticleAnswer.Found found -> List.of(found);
            case ArticleAnswer.NoSuchLaw none ->
                throw Refusal.badInput("线上一代没有“" + none.name() + "”；用 mingfa search 查找名称，或检查语料是否已构建。");
            case ArticleAnswer.NoSuchArticle none ->
                throw Refusal.badInput("《" + none.law().title() + "》"
                        + HitText.version(none.law(), none.law().validityAt(day.shownAt())) + "没有"
                        + none.number().format() + "。");
            case ArticleAnswer.NotInForce none ->
                throw Refusal.badInput("“" + law + "”在 " + day.shownAt() + " 没有施行中的版本；已收录："
                        + none.versions().stream().map(ArticleCommand::period).collect(Collectors.joining("；")) + "。");
        };
    }

    private static String period(LawHeader version) {
        return version.period().from() + " 至 "
                + (version.period().until() == null ? "今" : version.period().until() + " 前");
    }
}
