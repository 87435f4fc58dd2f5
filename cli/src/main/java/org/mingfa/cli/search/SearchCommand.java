package org.mingfa.cli.search;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.HitAnswer;
import org.mingfa.answers.search.MissingArticleAnswer;
import org.mingfa.answers.search.SearchAnswer;
import org.mingfa.answers.search.SearchAnswers;
import org.mingfa.answers.search.SearchOperations;
import org.mingfa.answers.search.SearchQuestion;
import org.mingfa.answers.search.StandardSearcher;
import org.mingfa.cli.command.LiveSearch;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.command.ServiceQuestion;
import org.mingfa.cli.text.AsOfOption;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Today;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.learned.Answerability;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingfa search WORDS…}. */
@Command(
        name = "search",
        header = "检索法条与案例。",
        footer = {
            "  mingfa search 民间借贷利率上限",
            "  mingfa search 诉讼时效 --type statute --as-of 2016-01-01",
            "  mingfa search 那要多久 --context 诉讼时效"
        },
        description = "结果仅供参考。")
@SuppressWarnings("UnusedVariable") // options are read by their names: question
public final class SearchCommand extends MingfaCommand {

    /** Nobody waits behind one who asks alone, and a process that has just begun is slow. */
    public static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String NONE = Answerability.NONE.name().toLowerCase(Locale.ROOT);

    @Parameters(arity = "1..*", paramLabel = "WORDS", description = "检索词、法条（民法典 188）或一句话")
    private List<String> words = List.of();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "statute、interpretation、notice、case 或 all，默认 all：法条在前，案例另列；可重复")
    private List<String> types = List.of();

    @Mixin
    private final AsOfOption asOf = new AsOfOption();

    @Option(names = "--context", paramLabel = "EARLIER", description = "此前的提问或看过的法条（民法典第188条），按先后重复，最多五项；不保存")
    private List<String> context = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "条数，1 至 100，默认 10")
    private @Nullable Integer limit;

    @Option(names = "--explain", description = "说明每条的得分")
    private boolean explain;

    @Override
    public Integer call() {
        SearchQuestion question = question(SearchOperations.SEARCH, Map.of("q", String.join(" ", words)));
        Function<OpenGeneration, SearchAnswer> asked =
                new SearchAnswers(() -> StandardSearcher.open().within(PATIENCE), Today.dates()).read(question);
        SearchAnswer answer = LiveSearch.ask(
                root(), ServiceQuestion.of(SearchOperations.SEARCH, question).onlyIf(whole -> !whole.partial()), asked);
        if (output.isJson()) {
            output.json(answer);
            return ExitCode.DONE;
        }
        show(answer);
        return ExitCode.DONE;
    }

    private void show(SearchAnswer answer) {
        SearchText.safety(answer.safety()).forEach(output::line);
        MissingArticleAnswer notHeld = answer.notHeld();
        if (notHeld != null) {
            SearchText.missing(notHeld).forEach(output::line);
        }
        asOf.band().ifPresent(output::line);
        SearchText.shortAnswer(answer.shortAnswer()).forEach(output::line);
        SearchText.help(answer).forEach(output::message);
        HitText text = new HitText(output.emphasis());
        number(answer.hits(), text);
        if (answer.cursor() != null) {
            output.message("以上是前 " + answer.hits().size() + " 条；更多用 --limit。");
        }
        if (isUnanswered(answer)) {
            output.line("没有找到直接规定。" + (answer.possiblyRelated().isEmpty() ? "" : "下面几条可能有关："));
            number(answer.possiblyRelated(), text);
        }
        if (!answer.cases().isEmpty()) {
            output.line("");
            output.line("案例（更多用 --type case）：");
            number(answer.cases(), text);
        }
        answer.renumbered().forEach(hint -> output.message("条号提示：" + hint.note()));
        if (!answer.hits().isEmpty() || !answer.cases().isEmpty()) {
            output.message(answer.disclaimer());
        } else if (notHeld == null && answer.safety() == null) {
            output.message("换一个说法，或以 --as-of any 检索全部版本。");
        }
    }

    /** An article that is named and not held is told of by itself; who was only told whom to call asked nothing else. */
    private static boolean isUnanswered(SearchAnswer answer) {
        boolean onlyHelped = answer.safety() != null && answer.possiblyRelated().isEmpty();
        return answer.answered().equals(NONE) && answer.notHeld() == null && !onlyHelped;
    }

    private void number(List<HitAnswer> hits, HitText text) {
        int number = 1;
        for (HitAnswer hit : hits) {
            output.line(number++ + ". " + text.of(hit));
        }
    }
}
