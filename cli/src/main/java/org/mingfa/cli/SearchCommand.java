package org.mingfa.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.cli.usage.WholeNumber;
import org.mingfa.search.answer.SearchAnswer;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.search.request.SearchRequest;
import org.mingfa.search.request.Selection;
import org.mingfa.search.result.Hit;
import org.mingfa.search.result.SearchResult;
import org.mingfa.search.result.Searcher;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.version.AsOf;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code mingfa search WORDS…}. */
@Command(
        name = "search",
        header = "检索法条与案例。",
        footer = {"  mingfa search 民间借贷利率上限", "  mingfa search 诉讼时效 --type statute --as-of 2016-01-01"},
        description = "结果仅供参考。")
final class SearchCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Mingfa root;

    @Mixin
    private final Output output = new Output();

    @Parameters(arity = "1..*", paramLabel = "WORDS", description = "检索词、法条（民法典 188）或一句话")
    private List<String> words = List.of();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            defaultValue = "all",
            converter = TypeReader.class,
            description = "statute、interpretation、notice、case 或 all，默认 all")
    private Selection selection = Selection.ALL;

    @Mixin
    private final AsOfOption asOf = new AsOfOption();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            converter = WholeNumber.PageSize.class,
            description = "条数，1 至 100，默认 10")
    private int limit;

    @Option(names = "--explain", description = "说明每条的得分")
    private boolean explain;

    @Override
    public Integer call() {
        AsOf day = asOf.get();
        SearchRequest request =
                SearchRequest.of(String.join(" ", words), day).with(selection).withLimit(limit);
        Searcher searcher = LiveSearch.searcher();
        long started = System.nanoTime();
        SearchResult result = LiveSearch.ask(
                Objects.requireNonNull(root),
                live -> explain ? searcher.explain(live, request) : searcher.search(live, request));
        long took = (System.nanoTime() - started) / 1_000_000;
        if (output.isJson()) {
            output.json(SearchAnswer.of(result, day.shownAt(), took));
            return ExitCode.DONE;
        }
        QueryHelpText.of(result).forEach(output::message);
        HitText text = new HitText(output.emphasis());
        int number = 1;
        for (Hit hit : result.hits()) {
            output.line(number++ + ". " + text.of(hit));
        }
        output.message(result.hits().isEmpty() ? "没有找到。换一个说法，或以 --as-of any 检索全部版本。" : SearchAnswer.DISCLAIMER);
        return ExitCode.DONE;
    }

    /** Reads --type. */
    static final class TypeReader implements ITypeConverter<Selection> {
        @Override
        public Selection convert(String value) {
            if (value.equals("all")) {
                return Selection.ALL;
            }
            for (PassageKind kind : PassageKind.values()) {
                if (kind.parameter().equals(value)) {
                    return Selection.of(kind);
                }
            }
            throw new Refusal(
                    Refusal.Kind.INVALID_VALUE, "应为 statute、interpretation、notice、case 或 all，收到“" + value + "”。");
        }
    }
}
